package fr.duret.maintenance.notifications;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
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
    private final Clock clock;

    Letters(DocumentPrinter printer, Documents documents, Clock clock) {
        this.printer = printer;
        this.documents = documents;
        this.clock = clock;
    }

    /** Prints and keeps the letter; the id of the document. */
    UUID print(NewMessage message) {
        MessageContent content = message.content();
        List<String> enclosures = message.posting().attachments().stream()
                .map(documents::document)
                .map(DocumentView::title)
                .toList();
        return documents.store(
                print(content, message.set(), enclosures, true),
                new DocumentDraft(
                        "letter",
                        message.set().subject(),
                        DocumentDraft.PDF,
                        Retention.CORRESPONDENCE.from(Paris.today(clock)),
                                content.customerId(),
                                content.contractId())
                        .sealed());
    }

    /** Prints a letter to look at it; it bears no seal, and does not say so. */
    byte[] preview(MessageContent content, SetMessage set) {
        return print(content, set, List.of(), false);
    }

    private byte[] print(MessageContent content, SetMessage set, List<String> enclosures, boolean sealed) {
        return printer.print(
                "letter",
                Map.of(
                        "recipient", content.recipient().name(),
                        "address",
                                Envelope.lines(Objects.requireNonNull(
                                        content.recipient().address())),
                        "subject", set.subject(),
                        "reference", content.reference(),
                        "writtenOn", Paris.today(clock),
                        "enclosures", enclosures,
                        "sealed", sealed,
                        "body", Objects.requireNonNull(set.letterBody())));
    }
}
