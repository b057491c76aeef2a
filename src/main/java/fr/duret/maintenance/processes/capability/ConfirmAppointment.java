package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentDesk;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Agrees the booked slot and plans the intervention there; says so if it cannot be had any more. */
@Capability(value = "confirmAppointment", raises = "AppointmentLost")
class ConfirmAppointment implements JavaDelegate {

    private final AppointmentDesk desk;

    ConfirmAppointment(AppointmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!desk.confirm(Step.id(execution, "appointmentId"))) {
            throw new BpmnError("AppointmentLost", "The technician cannot come any more");
        }
    }
}
