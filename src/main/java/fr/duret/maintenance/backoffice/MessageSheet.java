package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxMessage;
import fr.duret.maintenance.shared.French;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of the outbox as its page shows it. */
record MessageSheet(
        UUID id,
        String url,
        String subject,
        String to,
        String address,
        @Nullable String customerUrl,
        String channel,
        Tone status,
        Instant at,
        @Nullable Instant notAfter,
        @Nullable String contractUrl,
        @Nullable String contractReference,
        List<Attachment> attachments,
        MessageStory story,
        @Nullable String problem,
        @Nullable String htmlUrl,
        String textUrl,
        boolean asText,
        boolean sms,
        String text,
        @Nullable String letterUrl,
        boolean toPost) {

    /** The letter as it is read: what is framed on paper is framed here. */
    public List<LetterPart> letterParts() {
        return LetterPart.of(text);
    }

    /** A document that goes with the message. */
    record Attachment(String name, String url) {}

    static MessageSheet of(
            OutboxMessage message,
            @Nullable String contractReference,
            List<DocumentView> attachments,
            MessageStory story,
            String query,
            boolean asText) {
        OutboxEntry entry = message.entry();
        String address = "/boite-d-envoi/" + entry.id();
        return new MessageSheet(
                entry.id(),
                address + query,
                entry.subject(),
                entry.recipientName(),
                entry.channel() == Channel.SMS
                        ? French.phone(entry.recipientAddress())
                        : entry.recipientAddress().replace("\n", ", "),
                entry.customerId() == null ? null : "/clients/" + entry.customerId(),
                Wording.name(entry.channel()),
                MessageLine.state(entry),
                entry.at(),
                message.notAfter(),
                entry.contractId() == null ? null : "/contrats/" + entry.contractId(),
                contractReference,
                attachments.stream()
                        .map(document -> new Attachment(document.title(), "/documents/" + document.id()))
                        .toList(),
                story,
                message.problem(),
                message.html() == null ? null : address + "/message",
                address + (query.isEmpty() ? "?" : query + "&") + "texte=oui",
                asText,
                entry.channel() == Channel.SMS,
                message.text(),
                message.letter() == null ? null : "/documents/" + message.letter(),
                entry.state() == MessageState.TO_POST);
    }
}
