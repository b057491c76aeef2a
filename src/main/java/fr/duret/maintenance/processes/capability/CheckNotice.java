package fr.duret.maintenance.processes.capability;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses a call about an appointment that says not whether the customer knows it now, and keeps who called. */
@Capability(value = "checkNotice", gives = "answeredBy")
class CheckNotice implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String answer = Step.textOrNull(task, "noticeAnswer");
        if (!"told".equals(answer) && !"unreachable".equals(answer)) {
            throw new NotValidException("Dites si le client est prévenu, puis terminez.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
