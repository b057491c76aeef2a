package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Renews a contract that its customer has agreed to renew on the telephone. */
@Capability("renewContract")
class RenewContract implements JavaDelegate {

    private final Renewals renewals;
    private final StaffNames names;

    RenewContract(Renewals renewals, StaffNames names) {
        this.renewals = renewals;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.renew(Step.id(execution, "termId"), RenewalOrigin.PHONE, names.answeredBy(execution), null);
    }
}
