package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentBook;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lays out what decides whether somebody has to look at a booking. */
@Capability(
        value = "readBooking",
        gives = {"customerType", "workType", "delayDays", "detourMinutes"})
class ReadBooking implements JavaDelegate {

    private final AppointmentBook book;

    ReadBooking(AppointmentBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AppointmentBook.Case booked = book.caseOf(Step.id(execution, "appointmentId"));
        execution.setVariable("customerType", booked.customer().name());
        execution.setVariable("workType", booked.work().name());
        execution.setVariable("delayDays", booked.delayDays());
        execution.setVariable("detourMinutes", booked.detourMinutes());
    }
}
