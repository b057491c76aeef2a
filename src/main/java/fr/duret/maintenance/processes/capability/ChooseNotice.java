package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentNotices;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says whether the customer is told of the agreed slot in writing or by telephone, and until when a call is worth it. */
@Capability(
        value = "chooseNotice",
        gives = {"byPhone", "callBefore"})
class ChooseNotice implements JavaDelegate {

    private final AppointmentNotices notices;

    ChooseNotice(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AppointmentNotices.Notice notice = notices.next(Step.id(execution, "appointmentId"));
        execution.setVariable("byPhone", notice.byPhone());
        execution.setVariable("callBefore", Date.from(notice.callBefore()));
    }
}
