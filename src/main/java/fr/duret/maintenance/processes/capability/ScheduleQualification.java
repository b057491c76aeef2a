package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.QualificationWatch;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Works out when somebody has to see to a qualification, and whether planned work is forbidden for lack of it. */
@Capability(
        value = "scheduleQualification",
        gives = {"barred", "watched", "soon", "bookAt", "confirmAt", "expiresAt"})
class ScheduleQualification implements JavaDelegate {

    private final QualificationWatch watch;

    ScheduleQualification(QualificationWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QualificationWatch.Watch due = watch.of(
                Step.id(execution, "technicianId"),
                Step.text(execution, "symbol"),
                Step.number(execution, "bookDays"),
                Step.number(execution, "confirmDays"));
        QualificationWatch.Dates dates = due.dates();
        execution.setVariable("barred", due.barred());
        execution.setVariable("watched", dates != null);
        if (dates != null) {
            execution.setVariable("soon", dates.soon());
            execution.setVariable("bookAt", Date.from(dates.bookAt()));
            execution.setVariable("confirmAt", Date.from(dates.confirmAt()));
            execution.setVariable("expiresAt", Date.from(dates.expiresAt()));
        }
    }
}
