package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Frees a booked slot that is not to be had; says whether an earlier one stands. */
@Capability(value = "declineAppointment", gives = "stillConfirmed")
class DeclineAppointment implements JavaDelegate {

    private final AppointmentDesk desk;

    DeclineAppointment(AppointmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("stillConfirmed", desk.decline(Step.id(execution, "appointmentId")));
    }
}
