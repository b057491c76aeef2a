package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What there is to do in the outbox at a moment.
 *
 * @param leaving the channels by which something is due to leave
 * @param unsettled the channels by which something may have left, and nobody knows
 * @param expired whether something may not leave any more
 * @param outage whether a channel has trouble
 */
record DueWork(Set<Channel> leaving, Set<Channel> unsettled, boolean expired, boolean outage) {

    static DueWork of(ResultSet row, int number) throws SQLException {
        return new DueWork(
                channels(row, "leaving"),
                channels(row, "unsettled"),
                row.getBoolean("expired"),
                row.getBoolean("outage"));
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
