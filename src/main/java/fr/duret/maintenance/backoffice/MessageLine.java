package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.notifications.OutboxEntry;
import java.time.Instant;
import java.util.UUID;

/** A message as lists show it. */
record MessageLine(UUID id, String url, String to, Instant at, String subject, String channel, Tone status) {

    static MessageLine of(OutboxEntry message) {
        return new MessageLine(
                message.id(),
                "/boite-d-envoi/" + message.id(),
                message.recipientName(),
                message.createdAt(),
                message.subject(),
                channel(message),
                state(message));
    }

    private static String channel(OutboxEntry message) {
        return switch (message.channel()) {
            case EMAIL -> "e-mail";
            case SMS -> "SMS";
            case LETTER -> "courrier";
        };
    }

    private static Tone state(OutboxEntry message) {
        return switch (message.state()) {
            case QUEUED, SENDING -> new Tone("en attente", "action");
            case UNCERTAIN -> new Tone("incertain", "warn");
            case SENT -> new Tone("parti", "done");
            case FAILED -> new Tone("non remis", "alert");
            case EXPIRED -> new Tone("hors délai", "alert");
            case TO_POST -> new Tone("à poster", "warn");
        };
    }
}
