package fr.duret.maintenance.processes.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/** Lets the engine treat an answer that a step refuses as a bad request, and not write it down as an error. */
final class QuietRefusals extends CommandContextFactory {

    QuietRefusals(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(getProcessEngineConfiguration()) {
            @Override
            protected boolean shouldLogFine(Throwable thrown) {
                return super.shouldLogFine(thrown) || AnswerRefused.refusal(thrown) != null;
            }
        };
    }
}
