package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.Emergencies;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Promises when somebody comes to an emergency at the latest, and says when to look after it. */
@Capability(value = "promiseEmergency", gives = "riskAt")
class PromiseEmergency implements JavaDelegate {

    private final Emergencies emergencies;

    PromiseEmergency(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "riskAt",
                Date.from(emergencies.promise(
                        Step.id(execution, "appointmentId"),
                        Step.number(execution, "promisedHours"),
                        Step.number(execution, "warnMinutes"))));
    }
}
