package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.Invoicing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Issues an invoice that waited for approval, or gives it up, and leaves as {@code decision} what holds: somebody may have
 * decided otherwise on the invoice's page meanwhile.
 */
@Capability(value = "recordInvoiceDecision", gives = "decision")
class RecordInvoiceDecision implements JavaDelegate {

    private final Invoicing invoicing;

    RecordInvoiceDecision(Invoicing invoicing) {
        this.invoicing = invoicing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean issue = "issue".equals(Step.text(execution, "decision"));
        InvoiceState state =
                invoicing.settle(Step.id(execution, "invoiceId"), issue ? null : Step.text(execution, "invoiceReason"));
        execution.setVariable("decision", state == InvoiceState.ISSUED ? "issue" : "discard");
        execution.removeVariable("invoiceReason");
    }
}
