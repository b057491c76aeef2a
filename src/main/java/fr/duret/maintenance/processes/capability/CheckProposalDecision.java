package fr.duret.maintenance.processes.capability;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete the task about a proposal without a decision, and keeps who took it. */
@Capability(value = "checkProposalDecision", gives = "answeredBy")
class CheckProposalDecision implements TaskListener {

    private static final Set<String> DECISIONS = Set.of("accept", "again", "reject");

    @Override
    public void notify(DelegateTask task) {
        if (!DECISIONS.contains(String.valueOf(task.getVariable("decision")))) {
            throw new NotValidException("Choisissez ce que devient cette proposition.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
