package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.billing.InvoiceDiscarded;
import fr.duret.maintenance.billing.InvoiceIssued;
import fr.duret.maintenance.billing.InvoiceKind;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of invoices, in the transaction in which the thing happened. */
@Component
class BillingProcesses {

    private final Engine engine;

    BillingProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(InvoiceIssued event) {
        if (event.kind() == InvoiceKind.CREDIT_NOTE) {
            engine.start(
                    DomainMessage.CREDIT_NOTE_ISSUED,
                    event.invoiceId(),
                    Map.of("invoiceId", event.invoiceId().toString()));
        } else if (event.kind() == InvoiceKind.INVOICE) {
            engine.tell(DomainMessage.INVOICE_ISSUED, event.subjectId(), "invoiceId", event.invoiceId(), Map.of());
        }
    }

    @EventListener
    void on(InvoiceDiscarded event) {
        engine.tell(DomainMessage.INVOICE_DISCARDED, event.subjectId(), "invoiceId", event.invoiceId(), Map.of());
    }
}
