package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
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
                message.at(),
                message.subject(),
                Wording.name(message.channel()),
                state(message));
    }

    /** The same line, leading to the message within the list that its reader had chosen. */
    MessageLine within(String query) {
        return new MessageLine(id, url + query, to, at, subject, channel, status);
    }

    private static Tone sent(OutboxEntry message) {
        if (message.arrival() != null) {
            return MessageStory.tone(message.arrival());
        }
        return new Tone(message.channel() == Channel.LETTER ? "posté" : "parti", "done");
    }

    static Tone state(OutboxEntry message) {
        return switch (message.state()) {
            case QUEUED, SENDING -> new Tone("en attente", "action");
            case UNCERTAIN -> new Tone("incertain", "warn");
            case SENT -> sent(message);
            case FAILED -> new Tone("non remis", "alert");
            case EXPIRED -> new Tone("hors délai", "alert");
            case TO_POST -> new Tone("à poster", "warn");
        };
    }
}
