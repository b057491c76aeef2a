package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.CallAnswer;
import fr.duret.maintenance.contracts.CallLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the answer of a call into the contract's history; the note does not stay in the engine. */
@Capability(value = "recordCall", gives = "unreachableCalls")
class RecordCall implements JavaDelegate {

    private final CallLog calls;
    private final StaffNames names;

    RecordCall(CallLog calls, StaffNames names) {
        this.calls = calls;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallAnswer answer = CallAnswer.of(Step.text(execution, "answer")).orElseThrow();
        calls.record(
                Step.id(execution, "termId"), answer, names.answeredBy(execution), Step.textOrNull(execution, "note"));
        execution.removeVariable("note");
        if (answer == CallAnswer.UNREACHABLE) {
            execution.setVariable("unreachableCalls", Step.number(execution, "unreachableCalls") + 1);
        }
    }
}
