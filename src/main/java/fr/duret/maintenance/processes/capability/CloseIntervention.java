package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes an intervention: nothing about it changes any more. */
@Capability("closeIntervention")
class CloseIntervention implements JavaDelegate {

    private final Dispatch dispatch;

    CloseIntervention(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.close(Step.id(execution, "interventionId"), "Rapport signé");
    }
}
