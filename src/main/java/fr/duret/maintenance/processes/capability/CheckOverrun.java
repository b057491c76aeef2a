package fr.duret.maintenance.processes.capability;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses a decision on an overrun that says not what, or waives or adjusts without a reason. */
@Capability(value = "checkOverrun", gives = "answeredBy")
class CheckOverrun implements TaskListener {

    private static final Set<String> DECISIONS = Set.of("billed", "adjusted", "waived");

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "overrunDecision");
        if (decision == null || !DECISIONS.contains(decision)) {
            throw new NotValidException("Choisissez de facturer, d’ajuster ou d’offrir ce temps.");
        }
        if (!"billed".equals(decision) && Step.textOrNull(task, "overrunReason") == null) {
            throw new NotValidException("Notez pourquoi, en quelques mots.");
        }
        if ("adjusted".equals(decision)) {
            requireMinutes(task);
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    private static void requireMinutes(DelegateTask task) {
        int most = Step.number(task, "overrunMinutes");
        try {
            int minutes = Step.number(task, "billedMinutes");
            if (minutes >= 1 && minutes <= most) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // No number at all: the same answer as to a wrong one.
        }
        throw new NotValidException("Les minutes à facturer vont de 1 à " + most + ".");
    }
}
