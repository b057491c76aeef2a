package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about an invoice or a credit note may say; they go to the customer who pays. */
@Component
class InvoiceMessages implements MessageSource {

    private final InvoiceBook book;

    InvoiceMessages(InvoiceBook book) {
        this.book = book;
    }

    @Override
    public String about() {
        return "invoice";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID invoiceId) {
        InvoiceView invoice = book.invoice(invoiceId);
        CustomerView customer = invoice.customer();
        String number = Objects.requireNonNull(invoice.number(), "Nobody is written to before an invoice is issued");
        Map<String, Object> values = new HashMap<>();
        values.put("number", number);
        values.put("title", invoice.title());
        values.put("servedOn", invoice.servedOn());
        values.put("dueOn", Objects.requireNonNull(invoice.dueOn()));
        values.put("gross", invoice.gross());
        values.put("covered", invoice.lines().stream().anyMatch(InvoiceView.Line::covered));
        values.put("siteLabel", invoice.site().label());
        values.put("siteTown", invoice.site().address().town());
        UUID credited = invoice.creditedId();
        if (credited != null) {
            InvoiceView taken = book.invoice(credited);
            values.put("creditedNumber", Objects.requireNonNull(taken.number()));
            values.put("deposit", taken.kind() == InvoiceKind.DEPOSIT);
            values.put("reason", Objects.requireNonNull(invoice.reason()));
        }
        return new MessageContent(Recipient.of(customer), customer.id(), invoice.contractId(), number, values);
    }
}
