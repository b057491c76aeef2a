package fr.duret.maintenance.processes.capability;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to leave it open what becomes of visits that a term has left over, and keeps who decided. */
@Capability(value = "checkLeftVisits", gives = "answeredBy")
class CheckLeftVisits implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String answer = String.valueOf(task.getVariable("leftAnswer"));
        if (!"keep".equals(answer) && !"cancel".equals(answer)) {
            throw new NotValidException("Choisissez ce que deviennent ces visites.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
