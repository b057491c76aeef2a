package fr.duret.maintenance.processes.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine of a rehearsal keeps no history: what happens stands in the log, and nobody looks into the sandbox. */
@Component
@Profile("rehearsal")
@Order(Ordering.DEFAULT_ORDER + 2)
class NoHistory extends AbstractCamundaConfiguration {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
    }
}
