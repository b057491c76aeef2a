package fr.duret.maintenance.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with all that is known about it.
 *
 * @param html for e-mails
 * @param segments how many messages an SMS is charged as; 0 for other channels
 * @param letter the document to print, for letters
 * @param attachments ids of documents
 * @param origin the process step that asked for it
 * @param notAfter the instant after which it must not leave any more
 * @param postedBy who put the letter in the post
 * @param courier who carried it
 * @param problem why it has not left
 */
public record OutboxMessage(
        OutboxEntry entry,
        @Nullable String html,
        String text,
        int segments,
        @Nullable UUID letter,
        List<UUID> attachments,
        Posting.@Nullable Origin origin,
        @Nullable Instant notAfter,
        int attempts,
        @Nullable String postedBy,
        @Nullable String courier,
        @Nullable String providerReference,
        @Nullable String problem) {}
