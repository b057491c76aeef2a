package fr.duret.maintenance.quotes;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Sha256;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Prints quotes: to be looked at while they are drafts, and once, to be kept, when they leave. */
@Service
public class QuotePrinting {

    private final DocumentPrinter printer;
    private final Documents documents;
    private final QuoteProperties properties;

    QuotePrinting(DocumentPrinter printer, Documents documents, QuoteProperties properties) {
        this.printer = printer;
        this.documents = documents;
        this.properties = properties;
    }

    /** The quote as it would be printed if it held until that day. */
    byte[] print(QuoteView quote, LocalDate validUntil) {
        return printer.print(
                "quote", Map.of("quote", quote, "validUntil", validUntil, "waste", properties.collectionPoint()));
    }

    /** Prints and keeps it. */
    KeptPrint keep(QuoteView quote, LocalDate validUntil) {
        byte[] pdf = print(quote, validUntil);
        UUID document = documents.store(
                pdf,
                new DocumentDraft(
                        "quote",
                        "Devis " + quote.name(),
                        DocumentDraft.PDF,
                        Retention.CONTRACT.from(validUntil),
                        quote.customer().id(),
                        null));
        return new KeptPrint(document, Sha256.hex(pdf));
    }
}
