package fr.duret.maintenance.faults;

import fr.duret.maintenance.DuretMaintenance;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application as it is, except that steps stop for good where {@code --doom=Task_SendReport@WORKED,…} says. Once all
 * of them stand there, the log says so; then the test kills the node.
 */
@Configuration(proxyBeanMethods = false)
public class DoomedNode {

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {DuretMaintenance.class, DoomedNode.class}, arguments);
    }

    @Bean
    ProcessEnginePlugin dooms(@Value("${doom:}") List<String> dooms) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.getCustomPostBPMNParseListeners().add(new DoomedSteps(dooms));
            }
        };
    }
}
