package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.VisitCalendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Works out when somebody should wonder why a technician has not clocked out. */
@Capability(
        value = "scheduleVisit",
        gives = {"remindAt", "officeAt"})
class ScheduleVisit implements JavaDelegate {

    private final VisitCalendar calendar;

    ScheduleVisit(VisitCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VisitCalendar.Moments moments = calendar.of(Step.id(execution, "interventionId"));
        execution.setVariable("remindAt", Date.from(moments.remindAt()));
        execution.setVariable("officeAt", Date.from(moments.officeAt()));
    }
}
