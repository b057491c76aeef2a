package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.InvoicePrinting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Prints an invoice or a credit note, keeps it, and gives the document as {@code invoiceDocument}. */
@Capability(value = "printInvoice", gives = "invoiceDocument")
class PrintInvoice implements JavaDelegate {

    private final InvoicePrinting printing;

    PrintInvoice(InvoicePrinting printing) {
        this.printing = printing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "invoiceDocument",
                printing.print(Step.id(execution, "invoiceId")).toString());
    }
}
