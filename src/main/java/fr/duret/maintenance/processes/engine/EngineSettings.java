package fr.duret.maintenance.processes.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** What the engine may and may not do here; it starts only after Flyway has made its tables. */
@Component
@DependsOn("flywayInitializer")
class EngineSettings extends AbstractCamundaConfiguration {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setMetricsEnabled(true);
    }
}
