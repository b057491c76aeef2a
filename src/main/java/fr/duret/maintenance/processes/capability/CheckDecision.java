package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.shared.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/**
 * Refuses to complete a decision on a termination that was not taken, an end that is not possible, or a refusal without
 * its reason, and keeps who decided.
 */
@Capability(value = "checkDecision", gives = "answeredBy")
class CheckDecision implements TaskListener {

    private static final Set<String> DECISIONS = Set.of("accepted", "refused");

    private final Terminations terminations;

    CheckDecision(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "decision");
        if (decision == null || !DECISIONS.contains(decision)) {
            throw new NotValidException("Choisissez d’accepter ou de refuser la demande.");
        }
        if ("refused".equals(decision) && Step.textOrNull(task, "refusalReason") == null) {
            throw new NotValidException("Indiquez au client pourquoi sa demande est refusée.");
        }
        if ("accepted".equals(decision)) {
            requireAcceptable(task);
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    private void requireAcceptable(DelegateTask task) {
        try {
            terminations.requireAcceptable(
                    Step.id(task, "requestId"),
                    Step.textOrNull(task, "contractReference"),
                    Step.dateOrNull(task, "terminateOn"));
        } catch (Refusal refusal) {
            throw new NotValidException(refusal.detail());
        }
    }
}
