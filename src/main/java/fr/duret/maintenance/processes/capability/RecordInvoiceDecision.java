package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.Invoicing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues an invoice that waited for approval, or gives it up. */
@Capability("recordInvoiceDecision")
class RecordInvoiceDecision implements JavaDelegate {

    private final Invoicing invoicing;

    RecordInvoiceDecision(Invoicing invoicing) {
        this.invoicing = invoicing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("issue".equals(Step.text(execution, "decision"))) {
            invoicing.approve(Step.id(execution, "invoiceId"));
        } else {
            invoicing.discard(Step.id(execution, "invoiceId"), Step.text(execution, "invoiceReason"));
        }
        execution.removeVariable("invoiceReason");
    }
}
