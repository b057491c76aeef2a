package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A message that this node has taken up.
 *
 * @param asked how often its courier was asked what became of it
 */
record ClaimedMessage(OutgoingMessage message, int asked) {

    /** Reads one as a claim returns it. */
    static ClaimedMessage of(ResultSet row, int number) throws SQLException {
        OffsetDateTime notAfter = row.getObject("not_after", OffsetDateTime.class);
        return new ClaimedMessage(
                new OutgoingMessage(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient_name"),
                        row.getString("recipient_address"),
                        row.getString("subject"),
                        row.getString("html"),
                        row.getString("text"),
                        List.of((UUID[]) row.getArray("attachments").getArray()),
                        row.getInt("attempts"),
                        notAfter == null ? null : notAfter.toInstant()),
                row.getInt("asked"));
    }
}
