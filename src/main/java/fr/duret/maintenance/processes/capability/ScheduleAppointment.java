package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentCalendar;
import fr.duret.maintenance.appointments.NextStep;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reckons what is to be done next about an appointment, and when. */
@Capability(
        value = "scheduleAppointment",
        gives = {"nextStep", "nextAt"})
class ScheduleAppointment implements JavaDelegate {

    private final AppointmentCalendar calendar;

    ScheduleAppointment(AppointmentCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStep next = calendar.next(Step.id(execution, "appointmentId"));
        execution.setVariable("nextStep", next.kind().name());
        execution.setVariable("nextAt", Date.from(next.at()));
    }
}
