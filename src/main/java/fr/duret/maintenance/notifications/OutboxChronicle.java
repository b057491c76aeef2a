package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What left the house, in the order of time. */
@Service
public class OutboxChronicle {

    private final JdbcClient database;

    OutboxChronicle(JdbcClient database) {
        this.database = database;
    }

    /** What was to leave after the one instant and until the other, and has left. */
    public List<LeftMessage> left(Instant after, Instant until) {
        return database.sql("""
                        SELECT id, channel, template, subject_id, reference, contract_id, process, activity, text,
                               coalesce(sent_at, leave_at) AS at
                        FROM outbox_message
                        WHERE leave_at > :after AND leave_at <= :until AND (sent_at IS NOT NULL OR channel = 'LETTER')
                        ORDER BY leave_at, reference, template
                        """)
                .param("after", Moments.utcOrNull(after))
                .param("until", Moments.utcOrNull(until))
                .query(OutboxChronicle::message)
                .list();
    }

    private static LeftMessage message(ResultSet row, int number) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        String process = row.getString("process");
        return new LeftMessage(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                channel,
                row.getString("template"),
                row.getObject("subject_id", UUID.class),
                row.getString("reference"),
                row.getObject("contract_id", UUID.class),
                process == null ? null : new Posting.Origin(process, row.getString("activity")),
                channel == Channel.SMS ? SmsText.segmentsOf(row.getString("text")) : 0);
    }
}
