package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the calendar entry of an appointment as it is agreed now, for the message that tells the customer. */
@Capability(
        value = "writeInvitation",
        gives = {"invitation", "agreement"})
class WriteInvitation implements JavaDelegate {

    private final Invitations invitations;

    WriteInvitation(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invitations.Written written = invitations.write(Step.id(execution, "appointmentId"));
        execution.setVariable(
                "invitation",
                written.documentId() == null ? "" : written.documentId().toString());
        execution.setVariable("agreement", written.agreement());
    }
}
