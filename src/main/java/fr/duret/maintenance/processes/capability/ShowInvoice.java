package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.InvoiceBook;
import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.shared.French;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show the invoice that it is about; local to the task and gone with it. */
@Capability(
        value = "showInvoice",
        gives = {"shownCustomer", "shownInvoice", "shownTotal", "shownPage"})
class ShowInvoice implements TaskListener {

    private final InvoiceBook book;

    ShowInvoice(InvoiceBook book) {
        this.book = book;
    }

    @Override
    public void notify(DelegateTask task) {
        InvoiceView invoice = book.invoice(Step.id(task, "invoiceId"));
        task.setVariableLocal("shownCustomer", invoice.customer().name());
        task.setVariableLocal("shownInvoice", invoice.title() + " · " + invoice.subject());
        task.setVariableLocal("shownTotal", French.money(invoice.gross()) + " TTC");
        task.setVariableLocal("shownPage", "/factures/" + invoice.id());
        task.setName(task.getName() + " – " + invoice.subject());
    }
}
