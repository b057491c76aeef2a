package fr.duret.maintenance.processes.capability;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete a decision that was not taken, or a refusal without its reason, and keeps who decided. */
@Capability(value = "checkDecision", gives = "answeredBy")
class CheckDecision implements TaskListener {

    private static final Set<String> DECISIONS = Set.of("accepted", "refused");

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "decision");
        if (decision == null || !DECISIONS.contains(decision)) {
            throw new NotValidException("Choisissez d’accepter ou de refuser la demande.");
        }
        if ("refused".equals(decision) && Step.textOrNull(task, "refusalReason") == null) {
            throw new NotValidException("Indiquez au client pourquoi sa demande est refusée.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
