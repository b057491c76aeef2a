package fr.duret.maintenance.processes.capability;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete a decision about a rebate that was not made, and keeps who made it. */
@Capability(value = "checkDiscountDecision", gives = "answeredBy")
class CheckDiscountDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "decision");
        if (!"grant".equals(decision) && !"deny".equals(decision)) {
            throw new NotValidException("Choisissez d’accorder la remise ou de la refuser.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Direction" : task.getAssignee());
    }
}
