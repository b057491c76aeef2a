package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.surveys.SurveyCalendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Works out when a survey is sent, when its reader is reminded, and when it closes. */
@Capability(
        value = "scheduleSurvey",
        gives = {"sendAt", "remindAt", "closesAt"})
class ScheduleSurvey implements JavaDelegate {

    private final SurveyCalendar calendar;

    ScheduleSurvey(SurveyCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SurveyCalendar.Moments moments = calendar.of(Step.id(execution, "surveyId"));
        execution.setVariable("sendAt", Date.from(moments.sendAt()));
        execution.setVariable("remindAt", Date.from(moments.remindAt()));
        execution.setVariable("closesAt", Date.from(moments.closesAt()));
    }
}
