package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that the customer does not want another term. */
@Capability("recordDecline")
class RecordDecline implements JavaDelegate {

    private final Renewals renewals;
    private final StaffNames names;

    RecordDecline(Renewals renewals, StaffNames names) {
        this.renewals = renewals;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.decline(Step.id(execution, "termId"), names.answeredBy(execution), null);
    }
}
