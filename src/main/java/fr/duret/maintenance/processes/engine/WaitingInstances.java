package fr.duret.maintenance.processes.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who a message of a rehearsal is for. What is told is for instances that wait; whoever starts one says so, and the
 * engine need not look who might. Whoever tells names the business key and one variable. It is looked up where it
 * lies: the engine's own query costs more than most steps.
 */
final class WaitingInstances extends DefaultCorrelationHandler {

    private static final String WAITING = """
            SELECT told.proc_inst_id_ AS instance, waiting.id_ AS execution
            FROM act_ru_execution told
            JOIN act_ru_variable known ON known.execution_id_ = told.id_ AND known.name_ = :variable AND known.text_ = :value
            JOIN act_ru_execution waiting ON waiting.proc_inst_id_ = told.id_
            JOIN act_ru_event_subscr subscription ON subscription.execution_id_ = waiting.id_
            WHERE told.business_key_ = :key AND subscription.event_type_ = 'message' AND subscription.event_name_ = :message
            ORDER BY waiting.id_
            """;

    private final ProcessEngineConfigurationImpl engine;

    WaitingInstances(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public List<CorrelationHandlerResult> correlateMessages(
            CommandContext context, String message, CorrelationSet correlation) {
        Map.Entry<String, Object> known =
                correlation.getCorrelationKeys().entrySet().iterator().next();
        return JdbcClient.create(engine.getDataSource())
                .sql(WAITING)
                .param("variable", known.getKey())
                .param("value", known.getValue())
                .param("key", correlation.getBusinessKey())
                .param("message", message)
                .query((row, number) -> read(context, row.getString("instance"), row.getString("execution")))
                .list()
                .stream()
                // This command may have let it go on already, of which the database does not know yet.
                .filter(execution -> execution.getEventSubscriptions().stream()
                        .anyMatch(subscription -> message.equals(subscription.getEventName())))
                .map(CorrelationHandlerResult::matchedExecution)
                .toList();
    }

    /** Whoever is told goes on, and needs all of its instance for it. */
    private static ExecutionEntity read(CommandContext context, String instance, String execution) {
        ExecutionManager executions = context.getExecutionManager();
        executions.findExecutionsByProcessInstanceId(instance);
        return executions.findExecutionById(execution);
    }
}
