package fr.duret.maintenance.processes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine may and may not do here; it starts only after Flyway has made its tables. */
@Component
@DependsOn("flywayInitializer")
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    private final ListableBeanFactory beans;

    EngineSettings(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        closeExpressions(engine);
        closeScripts(engine);
        engine.setUserResourceWhitelistPattern("[a-z0-9.-]+");
        engine.setGroupResourceWhitelistPattern("[a-z-]+");
        engine.setAdminGroups(new ArrayList<>(List.of(Groups.CAMUNDA_ADMIN, StaffGroups.PROCESS_ADMIN)));
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCmmnEnabled(false);
        engine.setDmnEngineConfiguration(decisions());
        engine.setCustomSessionFactories(List.of(new ShortMemory(engine)));

        HistoryWithoutVariables history = new HistoryWithoutVariables();
        engine.setCustomHistoryLevels(List.of(history));
        engine.setHistoryLevel(history);
        engine.setMetricsEnabled(true);
        engine.setFailedJobCommandFactory(PatientRetry::new);
        engine.setCommandContextFactory(new QuietRefusals(engine));
    }

    private void closeExpressions(ProcessEngineConfigurationImpl engine) {
        Map<Object, Object> catalogue = new Catalogue(beans);
        engine.setBeans(catalogue);
        engine.setExpressionManager(new CatalogueExpressions(catalogue));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }

    private static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new FeelWithLiterals(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }

    private static void closeScripts(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(GuardedParse::new);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
    }
}
