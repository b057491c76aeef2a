package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.Emergencies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Looks whether the promise that was made for an emergency is at risk. */
@Capability(value = "checkPromise", gives = "atRisk")
class CheckPromise implements JavaDelegate {

    private final Emergencies emergencies;

    CheckPromise(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("atRisk", !emergencies.isSettled(Step.id(execution, "appointmentId")));
    }
}
