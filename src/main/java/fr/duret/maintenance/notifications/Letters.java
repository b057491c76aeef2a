package fr.duret.maintenance.notifications;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints a message for somebody who wants post, and keeps the letter. */
@Component
class Letters {

    private final DocumentPrinter printer;
    private final Documents documents;

    Letters(DocumentPrinter printer, Documents documents) {
        this.printer = printer;
        this.documents = documents;
    }

    /** Prints and keeps the letter; the id of the document. */
    UUID print(NewMessage message) {
        MessageContent content = message.content();
        LocalDate today = Paris.dateOf(message.createdAt());
        List<String> envelope = message.address().lines().toList();
        byte[] pdf = printer.print(
                "letter",
                Map.of(
                        "recipient", content.recipient().name(),
                        "address", envelope,
                        "subject", message.set().subject(),
                        "reference", content.reference(),
                        "writtenOn", today,
                        "enclosures", titles(message.posting().attachments()),
                        "body", Objects.requireNonNull(message.set().letterBody())));
        return documents.store(
                pdf,
                new DocumentDraft(
                        "letter",
                        message.set().subject(),
                        DocumentDraft.PDF,
                        Retention.CORRESPONDENCE.from(today),
                        content.customerId(),
                        content.contractId()));
    }

    private List<String> titles(List<UUID> attachments) {
        return attachments.stream().map(id -> documents.document(id).title()).toList();
    }
}
