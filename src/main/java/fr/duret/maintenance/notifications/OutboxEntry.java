package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param reference the human reference of its subject, such as the contract's number
 * @param leaveAt when it leaves or should have left
 * @param sentAt when it left; for a letter, when it was put in the post
 * @param arrival what the provider has told since
 */
public record OutboxEntry(
        UUID id,
        Channel channel,
        MessageState state,
        String template,
        String recipientName,
        String recipientAddress,
        String subject,
        String reference,
        @Nullable UUID customerId,
        @Nullable UUID contractId,
        Instant createdAt,
        Instant leaveAt,
        @Nullable Instant sentAt,
        @Nullable Arrival arrival) {

    /** When it left; when it will or should have, if it has not. */
    public Instant at() {
        return sentAt != null ? sentAt : leaveAt;
    }
}
