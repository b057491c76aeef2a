package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do in the outbox at a moment.
 *
 * @param leaving the channels by which something is due to leave
 * @param unsettled the channels by which something may have left, and nobody knows
 * @param expired whether something may not leave any more
 * @param outage whether a channel has trouble
 * @param next the next instant at which a message leaves, is asked about, must not leave any more, or a channel is
 *     tried or told of; null if nothing waits
 */
record DueWork(
        Set<Channel> leaving,
        Set<Channel> unsettled,
        boolean expired,
        boolean outage,
        @Nullable Instant next) {

    static DueWork of(ResultSet row, int number) throws SQLException {
        OffsetDateTime next = row.getObject("next", OffsetDateTime.class);
        return new DueWork(
                channels(row, "leaving"),
                channels(row, "unsettled"),
                row.getBoolean("expired"),
                row.getBoolean("outage"),
                next == null ? null : next.toInstant());
    }

    boolean isNothing() {
        return leaving.isEmpty() && unsettled.isEmpty() && !expired && !outage;
    }

    private static Set<Channel> channels(ResultSet row, String column) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Channel::valueOf)
                .forEach(channels::add);
        return channels;
    }
}
