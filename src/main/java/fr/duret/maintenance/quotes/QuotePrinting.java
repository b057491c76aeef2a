package fr.duret.maintenance.quotes;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Sha256;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints quotes: to be looked at while they are drafts, and once, to be kept, when they leave. */
@Component
class QuotePrinting {

    private final DocumentPrinter printer;
    private final Documents documents;
    private final QuotePhotos photos;
    private final QuoteProperties properties;

    QuotePrinting(DocumentPrinter printer, Documents documents, QuotePhotos photos, QuoteProperties properties) {
        this.printer = printer;
        this.documents = documents;
        this.photos = photos;
        this.properties = properties;
    }

    /** The draft as it would be printed if it left on that day; it says so on top. */
    byte[] preview(QuoteView quote, LocalDate today) {
        LocalDate until = quote.validUntil();
        return print(quote, until == null ? today.plusDays(quote.draft().validityDays()) : until);
    }

    private byte[] print(QuoteView quote, LocalDate validUntil) {
        Map<String, byte[]> pictures = new HashMap<>();
        List<QuoteSheet.Photo> shown = photos.of(quote.id()).stream()
                .map(photo -> {
                    String name = photo.documentId().toString();
                    pictures.put(name, documents.content(photo.documentId()));
                    return new QuoteSheet.Photo(name, photo.caption().isBlank() ? "Sur place" : photo.caption());
                })
                .toList();
        QuoteSheet sheet = new QuoteSheet(quote, validUntil, properties.collectionPoint(), shown);
        return printer.print("quote", Map.of("sheet", sheet, "quote", quote), pictures);
    }

    /** Prints it as it leaves, and keeps it. */
    KeptPrint keep(QuoteView leaving, LocalDate validUntil) {
        byte[] pdf = print(leaving.leaving(), validUntil);
        UUID document = documents.store(
                pdf,
                new DocumentDraft(
                        "quote",
                        "Devis " + leaving.name(),
                        DocumentDraft.PDF,
                        Retention.CONTRACT.from(validUntil),
                        leaving.customer().id(),
                        null));
        return new KeptPrint(document, Sha256.hex(pdf));
    }
}
