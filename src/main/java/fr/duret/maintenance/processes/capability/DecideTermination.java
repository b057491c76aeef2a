package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.Terminations;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives the company's answer to a declared termination: it ends the contract, or says why not. */
@Capability("decideTermination")
class DecideTermination implements JavaDelegate {

    private final Terminations terminations;
    private final StaffNames names;

    DecideTermination(Terminations terminations, StaffNames names) {
        this.terminations = terminations;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID request = Step.id(execution, "requestId");
        if ("accepted".equals(Step.text(execution, "decision"))) {
            terminations.accept(
                    request,
                    Step.textOrNull(execution, "contractReference"),
                    Step.dateOrNull(execution, "terminateOn"),
                    names.answeredBy(execution));
        } else {
            terminations.refuse(request, Step.text(execution, "refusalReason"));
        }
        execution.removeVariable("refusalReason");
    }
}
