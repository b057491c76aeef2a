package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.shared.Moments;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as any number of senders empties it. Each step is a short transaction of its own; a claim holds in the
 * database's own time, whatever the business clock says, because it guards against dying machines.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class OutboxQueue {

    private static final String CLAIMED = """
             RETURNING m.id, m.channel, m.recipient_name, m.recipient_address, m.subject, m.html, m.text, m.attempts,
                       m.not_after, m.asked, m.leave_at,
                       ARRAY(SELECT a.document_id FROM outbox_attachment a
                             WHERE a.message_id = m.id ORDER BY a.position) AS attachments)
            SELECT * FROM claimed ORDER BY leave_at, id
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;
    private final OutboxProperties settings;
    private final Clock clock;

    OutboxQueue(JdbcTemplate batches, ApplicationEventPublisher events, OutboxProperties settings, Clock clock) {
        this.database = JdbcClient.create(batches);
        this.batches = batches;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** What there is to do at this moment: a short look, because whoever moves the clock looks often. */
    @Transactional(propagation = Propagation.SUPPORTS)
    DueWork due() {
        return database.sql("""
                        SELECT ARRAY(SELECT DISTINCT channel FROM outbox_message
                                     WHERE state = 'QUEUED' AND leave_at <= :now) AS leaving,
                               ARRAY(SELECT DISTINCT channel FROM outbox_message
                                     WHERE state = 'SENDING' OR state = 'UNCERTAIN' AND leave_at <= :now) AS unsettled,
                               EXISTS (SELECT FROM outbox_message
                                       WHERE state IN ('QUEUED', 'TO_POST') AND not_after < :now) AS expired,
                               EXISTS (SELECT FROM outbox_outage WHERE ended_at IS NULL) AS outage,
                               (SELECT min(at) FROM (
                                    (SELECT leave_at AS at FROM outbox_message
                                     WHERE state IN ('QUEUED', 'UNCERTAIN') AND leave_at > :now
                                     ORDER BY leave_at LIMIT 1)
                                    UNION ALL
                                    (SELECT not_after + interval '1 millisecond' FROM outbox_message
                                     WHERE state IN ('QUEUED', 'TO_POST') AND not_after >= :now
                                     ORDER BY not_after LIMIT 1)
                                    UNION ALL
                        """ + Outages.NEXT_EVENT + ") AS instants) AS next")
                .param("now", now())
                .param("patience", Outages.PATIENCE)
                .param("after", settings.outageAfter().toMillis())
                .query(DueWork::of)
                .single();
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
                .forEach(expired -> {
                    events.publishEvent(expired);
                    events.publishEvent(new MessageUndelivered(expired.messageId(), Reason.EXPIRED));
                });
    }

    /** Lets what disturbs people at this hour wait until it does not; what somebody waits for does not wait. */
    void putOff(Channel channel) {
        Instant polite = QuietHours.leaveAt(channel, clock.instant(), null);
        if (polite.isAfter(clock.instant())) {
            database.sql("""
                            UPDATE outbox_message SET leave_at = :polite, due_at = greatest(due_at, :polite)
                            WHERE state = 'QUEUED' AND channel = :channel AND leave_at <= :now AND NOT immediate
                              AND (not_after IS NULL OR not_after >= :polite)
                            """)
                    .param("polite", Moments.utcOrNull(polite))
                    .param("channel", channel.name())
                    .param("now", now())
                    .update();
        }
    }

    /** Claims messages that are due, the oldest first; what another sender claims at this moment is left to it. */
    List<ClaimedMessage> claimDue(Channel channel, int count) {
        return database.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM outbox_message
                            WHERE state = 'QUEUED' AND channel = :channel AND leave_at <= :now
                              AND (not_after IS NULL OR not_after >= :now)
                            ORDER BY leave_at, id LIMIT :count FOR UPDATE SKIP LOCKED),
                        claimed AS (
                        UPDATE outbox_message m
                        SET state = 'SENDING', attempts = attempts + 1, asked = 0,
                            claimed_until = clock_timestamp() + :claim * interval '1 millisecond'
                        FROM due WHERE m.id = due.id
                        """ + CLAIMED)
                .param("channel", channel.name())
                .param("now", now())
                .param("count", count)
                .param("claim", settings.claim().toMillis())
                .query(ClaimedMessage::of)
                .list();
    }

    /** Claims messages of which nobody knows whether they left: they are asked about, not sent. */
    List<ClaimedMessage> claimUncertain(Channel channel, int count) {
        return database.sql("""
                        WITH unsettled AS MATERIALIZED (
                            SELECT id FROM outbox_message
                            WHERE channel = :channel
                              AND (state = 'SENDING' AND claimed_until < clock_timestamp()
                                   OR state = 'UNCERTAIN' AND leave_at <= :now)
                            ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED),
                        claimed AS (
                        UPDATE outbox_message m
                        SET state = 'SENDING', asked = asked + 1,
                            claimed_until = clock_timestamp() + :claim * interval '1 millisecond'
                        FROM unsettled WHERE m.id = unsettled.id
                        """ + CLAIMED)
                .param("channel", channel.name())
                .param("now", now())
                .param("count", count)
                .param("claim", settings.claim().toMillis())
                .query(ClaimedMessage::of)
                .list();
    }

    /** Gives back what was claimed and certainly not handed over. */
    void release(List<ClaimedMessage> spared) {
        batches.batchUpdate(
                """
                UPDATE outbox_message SET state = 'QUEUED', attempts = attempts - 1, claimed_until = NULL
                WHERE id = ? AND state = 'SENDING' AND attempts = ?
                """,
                spared.stream()
                        .map(claimed -> new Object[] {
                            claimed.message().id(), claimed.message().attempt()
                        })
                        .toList());
    }

    /**
     * Records how messages ended, unless another sender has settled or taken them up meanwhile, and says which will not
     * arrive. That a message was taken is true whatever another sender believed.
     */
    List<Settlement> settle(List<Settlement> settlements) {
        int[][] counts = batches.batchUpdate("""
                UPDATE outbox_message
                SET state = ?, claimed_until = NULL, courier = ?, problem = ?,
                    provider_reference = coalesce(?, provider_reference), sent_at = ?,
                    leave_at = coalesce(?, leave_at)
                WHERE id = ? AND attempts = ? AND (state = 'SENDING' OR ? AND state IN ('QUEUED', 'UNCERTAIN'))
                """, settlements, Math.max(1, settlements.size()), (row, settlement) -> {
            boolean sent = settlement.state() == MessageState.SENT;
            boolean again = settlement.state() == MessageState.QUEUED || settlement.state() == MessageState.UNCERTAIN;
            OffsetDateTime at = Moments.utcOrNull(settlement.at());
            OutgoingMessage message = settlement.claimed().message();
            row.setString(1, settlement.state().name());
            row.setString(2, settlement.courier());
            row.setString(3, settlement.problem());
            row.setString(4, settlement.providerReference());
            row.setObject(5, sent ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(6, again ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(7, message.id());
            row.setInt(8, message.attempt());
            row.setBoolean(9, sent);
        });
        List<Settlement> settled = new ArrayList<>();
        for (int i = 0; i < settlements.size(); i++) {
            if (counts[0][i] == 1) {
                settled.add(settlements.get(i));
            }
        }
        settled.forEach(this::tell);
        return settled;
    }

    private void tell(Settlement settled) {
        Reason undelivered = settled.undelivered();
        if (undelivered != null) {
            events.publishEvent(
                    new MessageUndelivered(settled.claimed().message().id(), undelivered));
        }
    }

    private OffsetDateTime now() {
        return Moments.utc(clock.instant());
    }
}
