package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.surveys.InterventionSurveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the satisfaction survey of an intervention, if its customer can be asked by e-mail. */
@Capability("openSurvey")
class OpenSurvey implements JavaDelegate {

    private final InterventionSurveys surveys;

    OpenSurvey(InterventionSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.open(Step.id(execution, "interventionId"));
    }
}
