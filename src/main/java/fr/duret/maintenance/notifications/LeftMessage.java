package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has left, or a letter that lies ready to be posted.
 *
 * @param at when it left, or was printed
 * @param subjectId what it is about
 * @param origin the process step that asked for it
 * @param segments how many messages an SMS is charged as; 0 for other channels
 */
public record LeftMessage(
        UUID id,
        Instant at,
        Channel channel,
        String template,
        UUID subjectId,
        String reference,
        @Nullable UUID contractId,
        Posting.@Nullable Origin origin,
        int segments) {}
