package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.CustomerRegister;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One invoice at a time, to be read. */
@Service
@Transactional(readOnly = true)
public class InvoiceBook {

    private final Invoices invoices;
    private final CustomerRegister customers;

    InvoiceBook(Invoices invoices, CustomerRegister customers) {
        this.invoices = invoices;
        this.customers = customers;
    }

    /** Everything about an invoice or credit note; refused as {@code invoice-unknown} if there is none. */
    public InvoiceView invoice(UUID id) {
        return view(invoices.get(id));
    }

    InvoiceView view(Invoice invoice) {
        return invoice.view(customers.customer(invoice.customerId()), customers.site(invoice.siteId()));
    }
}
