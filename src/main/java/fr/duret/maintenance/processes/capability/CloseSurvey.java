package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.surveys.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the time in which a survey can be answered. */
@Capability("closeSurvey")
class CloseSurvey implements JavaDelegate {

    private final Surveys surveys;

    CloseSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.close(Step.id(execution, "surveyId"));
    }
}
