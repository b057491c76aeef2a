package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.ReminderOffsets;
import fr.duret.maintenance.contracts.TermCalendar;
import fr.duret.maintenance.contracts.TermSchedule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Works out when the steps towards the end of a term are due, from the offsets that the decision table gave. */
@Capability(
        value = "scheduleTerm",
        gives = {"announceAt", "remindAt", "callAt", "tacitNoticeAt", "endsAt", "endsOn", "answer", "unreachableCalls"})
class ScheduleTerm implements JavaDelegate {

    private final TermCalendar calendar;

    ScheduleTerm(TermCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TermSchedule schedule = calendar.schedule(
                Step.id(execution, "termId"),
                new ReminderOffsets(
                        Step.number(execution, "announceDays"),
                        Step.number(execution, "remindDays"),
                        Step.number(execution, "callDays"),
                        Step.number(execution, "tacitMarginDays")));
        execution.setVariable("announceAt", Step.date(schedule.announceAt()));
        execution.setVariable("remindAt", Step.date(schedule.remindAt()));
        execution.setVariable("callAt", Step.date(schedule.callAt()));
        execution.setVariable("tacitNoticeAt", Step.date(schedule.tacitNoticeAt()));
        execution.setVariable("endsAt", Step.date(schedule.endsAt()));
        execution.setVariable("endsOn", schedule.endsOn().toString());
        execution.setVariable("answer", null);
        execution.setVariable("unreachableCalls", 0);
    }
}
