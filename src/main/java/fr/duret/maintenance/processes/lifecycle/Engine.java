package fr.duret.maintenance.processes.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What the domain may ask of the engine: to start a process, and to tell a running one what happened. */
@Component
class Engine {

    private static final int CHUNK = 50;

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    Engine(RuntimeService runtime, ProcessEngineConfigurationImpl configuration) {
        this.runtime = runtime;
        this.configuration = configuration;
    }

    /** Starts the process that begins with that message, under the aggregate's id. */
    void start(DomainMessage message, UUID businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByMessage(message.key(), businessKey.toString(), variables);
    }

    /** Whether an instance of that process is under way for that aggregate. */
    boolean runs(String process, UUID businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
    }

    /** Whether an instance of that process is under way for that aggregate, and there for what that variable says. */
    boolean runs(String process, UUID businessKey, String variable, String value) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey.toString())
                        .variableValueEquals(variable, value)
                        .count()
                > 0;
    }

    /** Starts many at once: the engine writes what a chunk of them changed together, in few statements. */
    <T> void startAll(List<T> causes, Consumer<T> start) {
        for (int from = 0; from < causes.size(); from += CHUNK) {
            List<T> chunk = causes.subList(from, Math.min(from + CHUNK, causes.size()));
            configuration.getCommandExecutorTxRequired().execute(context -> {
                chunk.forEach(start);
                return null;
            });
        }
    }

    /** Tells the instance of that aggregate, if one waits for it, what happened. */
    void tell(DomainMessage message, UUID businessKey, String idName, UUID id, Map<String, Object> variables) {
        tell(message, businessKey, idName, id.toString(), variables);
    }

    /** Tells the instance of that aggregate that is there for what that variable says. */
    void tell(DomainMessage message, UUID businessKey, String variable, String value, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message.key())
                    .processInstanceBusinessKey(businessKey.toString())
                    .processInstanceVariableEquals(variable, value)
                    .setVariables(variables)
                    .correlateAllWithResult();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The process moved at the same instant", e);
        }
    }
}
