package fr.duret.maintenance.processes.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine remembers what happened and who did it, never what was said: no value of a variable, of a form or of a
 * decision goes into its history, so that erasing a person does not touch the engine.
 */
final class HistoryWithoutVariables implements HistoryLevel {

    private static final Set<HistoryEventTypes> FORGOTTEN = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.DMN_DECISION_EVALUATE);

    @Override
    public int getId() {
        return 20;
    }

    @Override
    public String getName() {
        return "without-variables";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
        return !(eventType instanceof HistoryEventTypes type && FORGOTTEN.contains(type));
    }
}
