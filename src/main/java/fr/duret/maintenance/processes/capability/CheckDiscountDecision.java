package fr.duret.maintenance.processes.capability;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Refuses to complete a decision about a rebate that was not made, or by somebody for whom the task is not: dispatchers
 * work on all tasks, but do not agree to their own rebates. Keeps who decided.
 */
@Capability(value = "checkDiscountDecision", gives = "answeredBy")
class CheckDiscountDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "decision");
        if (!"grant".equals(decision) && !"deny".equals(decision)) {
            throw new NotValidException("Choisissez d’accorder la remise ou de la refuser.");
        }
        Authentication who =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (who != null && !isFor(task, who)) {
            throw new NotValidException("Seule la direction accorde ou refuse une remise.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Direction" : task.getAssignee());
    }

    private static boolean isFor(DelegateTask task, Authentication who) {
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        return who.getGroupIds() != null && who.getGroupIds().stream().anyMatch(groups::contains);
    }
}
