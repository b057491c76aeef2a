package fr.duret.maintenance.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that shall leave.
 *
 * @param template the template's key, such as {@code contract-expiring}
 * @param subjectId what it is about, of the kind that the template names
 * @param onceKey the promise it keeps: a second posting with the same key changes nothing
 * @param attachments documents to go with it
 * @param notAfter the instant after which it must not leave any more, for messages that are lawful only in a window
 * @param process where it comes from: process, activity; for the reader of the outbox
 */
public record Posting(
        String template,
        UUID subjectId,
        String onceKey,
        List<UUID> attachments,
        @Nullable Instant notAfter,
        @Nullable Origin process) {

    /** The process step that asked for the message. */
    public record Origin(String process, String activity) {}
}
