package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as any number of senders empties it. Each step is a short transaction of its own; a claim holds for five
 * minutes of the database's own time, whatever the business clock says, because it guards against dying machines.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OutboxQueue {

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    /** With these delays, about two days of trying. */
    private static final int MOST_ATTEMPTS = 48;

    private static final String RETURNED = """
             RETURNING m.id, m.channel, m.recipient_name, m.recipient_address, m.subject, m.html, m.text, m.attempts,
                       m.not_after, ARRAY(SELECT a.document_id FROM outbox_attachment a
                                          WHERE a.message_id = m.id ORDER BY a.position) AS attachments
            """;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxQueue(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Takes out of the way what must not leave any more, and says so. */
    void expire() {
        database.sql("""
                        UPDATE outbox_message SET state = 'EXPIRED', problem = 'Le délai pour l’envoyer est passé.'
                        WHERE state IN ('QUEUED', 'TO_POST') AND not_after < :now
                        RETURNING id, template, contract_id
                        """)
                .param("now", now())
                .query((row, number) -> new MessageExpired(
                        row.getObject("id", UUID.class),
                        row.getString("template"),
                        row.getObject("contract_id", UUID.class)))
                .list()
                .forEach(events::publishEvent);
    }

    /** When the next message wants to leave; empty if none waits. */
    Optional<Instant> nextLeaving() {
        return database.sql("SELECT min(leave_at) FROM outbox_message WHERE state IN ('QUEUED', 'UNCERTAIN')")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Claims messages that are due, the oldest first; what another sender claims at this moment is left to it. */
    List<OutgoingMessage> claimDue(int count) {
        return database.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM outbox_message
                            WHERE state = 'QUEUED' AND leave_at <= :now AND (not_after IS NULL OR not_after >= :now)
                            ORDER BY leave_at, id LIMIT :count FOR UPDATE SKIP LOCKED)
                        UPDATE outbox_message m
                        SET state = 'SENDING', attempts = attempts + 1,
                            claimed_until = clock_timestamp() + interval '5 minutes'
                        FROM due WHERE m.id = due.id
                        """ + RETURNED)
                .param("now", now())
                .param("count", count)
                .query(OutboxQueue::message)
                .list();
    }

    /** Claims messages of which nobody knows whether they left: they are asked about, not sent. */
    List<OutgoingMessage> claimUncertain(int count) {
        return database.sql("""
                        WITH unsettled AS MATERIALIZED (
                            SELECT id FROM outbox_message
                            WHERE (state = 'SENDING' AND claimed_until < clock_timestamp())
                               OR (state = 'UNCERTAIN' AND leave_at <= :now)
                            ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED)
                        UPDATE outbox_message m
                        SET state = 'SENDING', claimed_until = clock_timestamp() + interval '5 minutes'
                        FROM unsettled WHERE m.id = unsettled.id
                        """ + RETURNED)
                .param("now", now())
                .param("count", count)
                .query(OutboxQueue::message)
                .list();
    }

    /** Records how a handing over ended, unless another sender has settled or taken it up meanwhile. */
    void settle(OutgoingMessage message, String courier, Delivery delivery) {
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Accepted accepted) {
            settle(message, courier, MessageState.SENT, now, null, accepted.providerReference());
        } else if (delivery instanceof Delivery.Refused refused) {
            settle(message, courier, MessageState.FAILED, now, refused.problem(), null);
        } else if (delivery instanceof Delivery.Uncertain uncertain) {
            settle(message, courier, MessageState.UNCERTAIN, now.plus(FIRST_DELAY), uncertain.problem(), null);
        } else if (delivery instanceof Delivery.NotNow notNow) {
            boolean again = message.attempt() < MOST_ATTEMPTS;
            settle(
                    message,
                    courier,
                    again ? MessageState.QUEUED : MessageState.FAILED,
                    now.plus(delayAfter(message.attempt())),
                    notNow.problem(),
                    null);
        }
    }

    private void settle(
            OutgoingMessage message,
            String courier,
            MessageState state,
            Instant at,
            @Nullable String problem,
            @Nullable String providerReference) {
        database.sql("""
                        UPDATE outbox_message
                        SET state = :state, claimed_until = NULL, courier = :courier, problem = :problem,
                            provider_reference = coalesce(:providerReference, provider_reference),
                            sent_at = CASE WHEN :state = 'SENT' THEN :at END,
                            leave_at = CASE WHEN :state IN ('QUEUED', 'UNCERTAIN') THEN :at ELSE leave_at END
                        WHERE id = :id AND state = 'SENDING' AND attempts = :attempt
                        """)
                .param("state", state.name())
                .param("courier", courier)
                .param("problem", problem)
                .param("providerReference", providerReference)
                .param("at", OutboxMessages.timestamp(at))
                .param("id", message.id())
                .param("attempt", message.attempt())
                .update();
    }

    static Duration delayAfter(int attempt) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempt - 1, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private @Nullable OffsetDateTime now() {
        return OutboxMessages.timestamp(clock.instant());
    }

    private static OutgoingMessage message(ResultSet row, int number) throws SQLException {
        OffsetDateTime notAfter = row.getObject("not_after", OffsetDateTime.class);
        return new OutgoingMessage(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"),
                List.of((UUID[]) row.getArray("attachments").getArray()),
                row.getInt("attempts"),
                notAfter == null ? null : notAfter.toInstant());
    }
}
