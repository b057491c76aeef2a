package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list of the outbox shows.
 *
 * @param arrival what became of them after they left
 * @param text part of the recipient's name, the reference or the subject
 * @param page counts from 0
 */
public record OutboxFilter(
        @Nullable Channel channel,
        @Nullable MessageState state,
        @Nullable Arrival arrival,
        @Nullable String template,
        @Nullable String text,
        int page,
        int pageSize) {

    /** The newest messages of every kind. */
    public static OutboxFilter newest(int count) {
        return new OutboxFilter(null, null, null, null, null, 0, count);
    }
}
