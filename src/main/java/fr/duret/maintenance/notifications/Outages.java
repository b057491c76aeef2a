package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The channels by which nothing leaves, as all nodes see them. After a few failures in a row a channel is shut: from
 * then on one message at a time tries whether it works again, at growing distances.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Outages {

    /** How many handings over in a row fail before a channel is shut. */
    static final int PATIENCE = 3;

    /** When the next channel that is shut is tried, or somebody has to be told of it; after {@code :now}. */
    static final String NEXT_EVENT = """
            SELECT at FROM (
                SELECT next_probe_at AS at FROM outbox_outage o
                WHERE ended_at IS NULL AND failures >= :patience
                  AND EXISTS (SELECT FROM outbox_message m WHERE m.channel = o.channel
                              AND m.state = 'QUEUED' AND m.leave_at <= o.next_probe_at)
                UNION ALL
                SELECT began_at + :after * interval '1 millisecond' FROM outbox_outage
                WHERE ended_at IS NULL AND told_at IS NULL AND failures >= :patience) AS of_outages
            WHERE at > :now
            """;

    private static final Duration LONGEST_PROBE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final OutboxProperties settings;
    private final Clock clock;

    Outages(JdbcClient database, ApplicationEventPublisher events, OutboxProperties settings, Clock clock) {
        this.database = database;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether one message may try if a channel works again that is shut; of all nodes that ask, one gets the probe. */
    boolean takeProbe(Channel channel, int failures) {
        int probes = database.sql("""
                        UPDATE outbox_outage SET next_probe_at = :next
                        WHERE channel = :channel AND ended_at IS NULL AND next_probe_at <= :now
                          AND EXISTS (SELECT FROM outbox_message
                                      WHERE channel = :channel AND state = 'QUEUED' AND leave_at <= :now
                                        AND (not_after IS NULL OR not_after >= :now))
                        """)
                .param("channel", channel.name())
                .param("next", Moments.utc(nextProbe(failures)))
                .param("now", now())
                .update();
        return probes == 1;
    }

    /** How many handings over by that channel have failed in a row. */
    @Transactional(propagation = Propagation.SUPPORTS)
    int failures(Channel channel) {
        return database.sql("SELECT failures FROM outbox_outage WHERE channel = ? AND ended_at IS NULL")
                .param(channel.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** So many handings over failed in a row, and none has succeeded since. */
    void failed(Channel channel, String courier, int count, String problem) {
        database.sql("""
                        INSERT INTO outbox_outage (id, channel, courier, began_at, failures, next_probe_at, problem)
                        VALUES (:id, :channel, :courier, :now, :count, :next, :problem)
                        ON CONFLICT (channel) WHERE ended_at IS NULL DO UPDATE
                        SET failures = outbox_outage.failures + excluded.failures, courier = excluded.courier,
                            problem = excluded.problem,
                            next_probe_at = greatest(outbox_outage.next_probe_at, excluded.next_probe_at)
                        """)
                .param("id", Ids.next())
                .param("channel", channel.name())
                .param("courier", courier)
                .param("now", now())
                .param("count", count)
                .param("next", Moments.utc(nextProbe(count)))
                .param("problem", problem)
                .update();
    }

    /** A message left by that channel: whatever was wrong is over, and who was told of it is told so. */
    void worked(Channel channel) {
        database.sql("DELETE FROM outbox_outage WHERE channel = ? AND ended_at IS NULL AND told_at IS NULL")
                .param(channel.name())
                .update();
        publish("""
                UPDATE outbox_outage SET ended_at = :now WHERE channel = :channel AND ended_at IS NULL RETURNING id
                """, channel, DeliveryResumed::new);
    }

    /** Tells of a channel by which nothing has left for too long, once. */
    void tell(Channel channel) {
        publish("""
                UPDATE outbox_outage o SET told_at = :now
                WHERE channel = :channel AND ended_at IS NULL AND told_at IS NULL AND failures >= :patience
                  AND began_at + :after * interval '1 millisecond' <= :now
                  AND EXISTS (SELECT FROM outbox_message m WHERE m.channel = o.channel AND m.state = 'QUEUED')
                RETURNING id
                """, channel, DeliveryStalled::new);
    }

    private void publish(String update, Channel channel, Function<UUID, Object> event) {
        database.sql(update)
                .param("now", now())
                .param("channel", channel.name())
                .param("patience", PATIENCE)
                .param("after", settings.outageAfter().toMillis())
                .query(UUID.class)
                .list()
                .forEach(outage -> events.publishEvent(event.apply(outage)));
    }

    private Instant nextProbe(int failures) {
        Duration delay = settings.delays().after(failures - PATIENCE + 1);
        return clock.instant().plus(delay.compareTo(LONGEST_PROBE) < 0 ? delay : LONGEST_PROBE);
    }

    private OffsetDateTime now() {
        return Moments.utc(clock.instant());
    }
}
