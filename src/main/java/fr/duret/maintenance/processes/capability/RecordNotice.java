package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentNotices;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Notes what came of the call about an appointment, if somebody has called; nothing more is tried to tell its slot. */
@Capability(value = "recordNotice", gives = "agreement")
class RecordNotice implements JavaDelegate {

    private final AppointmentNotices notices;
    private final StaffNames names;

    RecordNotice(AppointmentNotices notices, StaffNames names) {
        this.notices = notices;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID appointment = Step.id(execution, "appointmentId");
        @Nullable String answer = Step.textOrNull(execution, "noticeAnswer");
        if (answer != null) {
            notices.called(appointment, "told".equals(answer), names.answeredBy(execution));
        }
        execution.setVariable("agreement", notices.settle(appointment));
        execution.removeVariable("noticeAnswer");
    }
}
