package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says whether messages leave as they should. */
@Service
public class DeliveryWatch {

    private static final Duration SOON = Duration.ofDays(2);

    private static final String OUTAGE = """
            SELECT o.id, o.channel, o.courier, o.began_at, o.ended_at, o.problem, count(m.id) AS waiting,
                   min(m.due_at) AS waiting_since,
                   count(m.id) FILTER (WHERE m.not_after <= :soon) AS in_danger, min(m.not_after) AS first_deadline
            FROM outbox_outage o
            LEFT JOIN outbox_message m
                ON m.channel = o.channel AND m.state IN ('QUEUED', 'SENDING') AND m.due_at <= :now
            """;

    private final JdbcClient database;
    private final Clock clock;

    DeliveryWatch(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public DeliveryState state() {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state <> 'UNCERTAIN') AS waiting,
                               min(due_at) FILTER (WHERE state <> 'UNCERTAIN') AS waiting_since,
                               count(*) FILTER (WHERE state = 'UNCERTAIN') AS uncertain
                        FROM outbox_message
                        WHERE state IN ('QUEUED', 'SENDING') AND due_at <= :now OR state = 'UNCERTAIN'
                        """)
                .param("now", Moments.utc(clock.instant()))
                .query((row, number) -> new DeliveryState(
                        row.getLong("waiting"),
                        Moments.inOrNull(row, "waiting_since"),
                        row.getLong("uncertain"),
                        outages()))
                .single();
    }

    private List<Outage> outages() {
        return outages(" WHERE o.ended_at IS NULL AND o.failures >= :which", Outages.PATIENCE);
    }

    /** One outage, also when it is over; {@code IllegalArgumentException} if there was none of that id. */
    public Outage outage(UUID id) {
        return outages(" WHERE o.id = :which", id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There was no outage " + id));
    }

    private List<Outage> outages(String which, Object value) {
        Instant now = clock.instant();
        return database.sql(OUTAGE + which + " GROUP BY o.id ORDER BY o.began_at")
                .param("now", Moments.utcOrNull(now))
                .param("soon", Moments.utcOrNull(now.plus(SOON)))
                .param("which", value)
                .query(DeliveryWatch::outage)
                .list();
    }

    private static Outage outage(ResultSet row, int number) throws SQLException {
        return new Outage(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("courier"),
                Moments.in(row, "began_at"),
                Moments.inOrNull(row, "ended_at"),
                row.getString("problem"),
                row.getLong("waiting"),
                Moments.inOrNull(row, "waiting_since"),
                row.getLong("in_danger"),
                Moments.inOrNull(row, "first_deadline"));
    }
}
