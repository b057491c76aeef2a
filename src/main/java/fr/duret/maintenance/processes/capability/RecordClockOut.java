package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.ForgottenClockOuts;
import fr.duret.maintenance.shared.Paris;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Clocks out a technician who has forgotten it, at the time that the office has found out. */
@Capability("recordClockOut")
class RecordClockOut implements JavaDelegate {

    private final ForgottenClockOuts clockOuts;
    private final StaffNames names;

    RecordClockOut(ForgottenClockOuts clockOuts, StaffNames names) {
        this.clockOuts = clockOuts;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clockOuts.clockOut(
                Step.id(execution, "interventionId"),
                Step.localTime(execution, "leftAt").atZone(Paris.ZONE).toInstant(),
                names.answeredBy(execution));
        execution.removeVariable("leftAt");
    }
}
