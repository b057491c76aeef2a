package fr.duret.maintenance.processes.capability;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to leave a booking without an answer. */
@Capability("checkAppointmentAnswer")
class CheckAppointmentAnswer implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String answer = String.valueOf(task.getVariable("appointmentAnswer"));
        if (!"confirm".equals(answer) && !"decline".equals(answer)) {
            throw new NotValidException(
                    "Choisissez : confirmer ce créneau, ou demander au client d’en choisir un autre.");
        }
    }
}
