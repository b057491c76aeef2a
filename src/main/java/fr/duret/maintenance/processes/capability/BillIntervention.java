package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.Billed;
import fr.duret.maintenance.billing.InterventionBills;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Bills an intervention; {@code billed} says none, issued or held, {@code invoiceId} which invoice. */
@Capability(
        value = "billIntervention",
        gives = {"billed", "invoiceId"})
class BillIntervention implements JavaDelegate {

    private final InterventionBills bills;

    BillIntervention(InterventionBills bills) {
        this.bills = bills;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Billed> billed = bills.bill(Step.id(execution, "interventionId"));
        execution.setVariable(
                "billed",
                billed.map(bill -> bill.state().name().toLowerCase(Locale.ROOT)).orElse("none"));
        billed.ifPresent(
                bill -> execution.setVariable("invoiceId", bill.invoiceId().toString()));
    }
}
