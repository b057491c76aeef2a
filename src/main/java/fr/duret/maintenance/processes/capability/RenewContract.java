package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Renews a contract that its customer has agreed to renew on the telephone. */
@Capability("renewContract")
class RenewContract implements JavaDelegate {

    private final Renewals renewals;

    RenewContract(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.renew(Step.id(execution, "termId"), RenewalOrigin.PHONE, Step.text(execution, "answeredBy"), null);
    }
}
