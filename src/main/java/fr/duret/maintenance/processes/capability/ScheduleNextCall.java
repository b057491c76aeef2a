package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.CallAnswer;
import fr.duret.maintenance.contracts.TermCalendar;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Works out when to call again: on the date that the customer wished, otherwise two working days later. */
@Capability(value = "scheduleNextCall", gives = "nextCallAt")
class ScheduleNextCall implements JavaDelegate {

    private final TermCalendar calendar;

    ScheduleNextCall(TermCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean wished = CallAnswer.CALL_BACK.key().equals(Step.text(execution, "answer"));
        @Nullable LocalDate date = wished ? Step.dateOrNull(execution, "callBackOn") : null;
        execution.setVariable("nextCallAt", Date.from(calendar.nextCall(date)));
        execution.removeVariable("callBackOn");
    }
}
