package fr.duret.maintenance.processes;

import fr.duret.maintenance.shared.BusinessClock;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the engine's clock by the application's before the engine is built: what it deploys then bears the same time. */
@Component
@Profile("demo")
class EngineClock extends AbstractCamundaConfiguration {

    private final BusinessClock clock;

    EngineClock(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (!clock.stands()) {
            ClockUtil.offset(clock.offset().toMillis());
        }
    }
}
