package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that did not reach its reader, as whoever decides about it has to know it.
 *
 * @param reference the human reference of its subject, such as the contract's number
 * @param problem why it did not, in French
 * @param notAfter the instant after which it must not leave any more
 * @param again whether the same channel may be tried again now
 * @param otherChannel another channel that the message may take and that reaches the reader
 */
public record UndeliveredMessage(
        UUID id,
        Channel channel,
        String recipientName,
        String recipientAddress,
        String subject,
        String reference,
        @Nullable UUID customerId,
        @Nullable String problem,
        @Nullable Instant notAfter,
        boolean again,
        @Nullable Channel otherChannel) {}
