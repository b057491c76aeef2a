package fr.duret.maintenance.billing;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints an issued invoice or credit note, once, and keeps it. */
@Service
public class InvoicePrinting {

    private final Invoices invoices;
    private final InvoiceBook book;
    private final DocumentPrinter printer;
    private final Documents documents;

    InvoicePrinting(Invoices invoices, InvoiceBook book, DocumentPrinter printer, Documents documents) {
        this.invoices = invoices;
        this.book = book;
        this.printer = printer;
        this.documents = documents;
    }

    /** The document of that invoice; it is printed at the first call and stays the same. */
    @Transactional
    public UUID print(UUID invoiceId) {
        Invoice invoice = invoices.locked(invoiceId);
        UUID printed = invoice.documentId();
        if (printed != null) {
            return printed;
        }
        InvoiceView view = book.view(invoice);
        String number = Objects.requireNonNull(view.number(), "Only what is issued is printed");
        UUID document = documents.store(
                printer.print("invoice", values(view)),
                new DocumentDraft(
                                "invoice",
                                view.kind().label() + " " + number,
                                DocumentDraft.PDF,
                                Retention.ACCOUNTS.from(Objects.requireNonNull(view.issuedOn())),
                                view.customer().id(),
                                view.contractId())
                        .sealed());
        invoice.printedAs(document);
        return document;
    }

    private Map<String, Object> values(InvoiceView view) {
        Map<String, Object> values = new HashMap<>();
        values.put("invoice", view);
        UUID credited = view.creditedId();
        if (credited != null) {
            values.put("credited", book.invoice(credited));
        }
        return values;
    }
}
