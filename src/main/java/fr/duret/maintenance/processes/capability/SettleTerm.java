package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermOutcome;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Settles a term that is over; {@code settlement} says how: renewed, lapsed, declined, terminated, or moved. */
@Capability(value = "settleTerm", gives = "settlement")
class SettleTerm implements JavaDelegate {

    private final Renewals renewals;

    SettleTerm(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "settlement",
                renewals.settle(Step.id(execution, "termId"))
                        .map(TermOutcome::name)
                        .orElse("MOVED")
                        .toLowerCase(Locale.ROOT));
    }
}
