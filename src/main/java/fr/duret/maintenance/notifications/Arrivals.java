package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.shared.Moments;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what providers tell about messages: in any order, any number of times. */
@Service
public class Arrivals {

    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient database;
    private final AddressFaults faults;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(JdbcClient database, AddressFaults faults, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.faults = faults;
        this.events = events;
        this.clock = clock;
    }

    /** The message as it stands when news come. */
    private record Known(
            MessageState state,
            Channel channel,
            String address,
            @Nullable UUID customerId,
            @Nullable Arrival arrival,
            Instant arrivalAt) {

        /** Whether the news are about a later moment than what was known. */
        boolean isBehind(ArrivalReport report) {
            if (arrival == null || report.arrival().rank() > arrival.rank()) {
                return true;
            }
            return report.arrival().rank() == arrival.rank() && report.at().isAfter(arrivalAt);
        }
    }

    /** Takes in one piece of news; about a message that is not known, or told before, nothing happens. */
    @Transactional
    public void take(ArrivalReport report) {
        Known known = known(report.messageId()).orElse(null);
        if (known == null || !note(report)) {
            return;
        }
        settle(report, known);
        if (known.isBehind(report)) {
            advance(report);
            if (report.arrival().failed()
                    && (known.arrival() == null || !known.arrival().failed())) {
                events.publishEvent(new MessageUndelivered(
                        report.messageId(), report.arrival() == Arrival.BOUNCED ? Reason.BOUNCED : Reason.REFUSED));
            }
        }
        if (report.fault() != null) {
            mark(known, report.fault());
        }
    }

    /** Marks the address that a message was to go to. */
    @Transactional
    public void markAddress(UUID messageId, AddressFault.Reason reason) {
        known(messageId).ifPresent(message -> mark(message, reason));
    }

    /** What is known here of a message that was handed over; empty if it never was. */
    @Transactional(readOnly = true)
    public Optional<HandedOver> handedOver(UUID messageId) {
        return database.sql("""
                        SELECT handed_over_at, arrival, provider_reference,
                               extract(epoch FROM clock_timestamp() - handed_over_at) AS seconds
                        FROM outbox_message WHERE id = ? AND handed_over_at IS NOT NULL
                        """)
                .param(messageId)
                .query((row, number) -> new HandedOver(
                        row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                        Duration.ofSeconds(Math.max(0, row.getLong("seconds"))),
                        arrival(row),
                        row.getString("provider_reference")))
                .optional();
    }

    /** Which message the provider calls so. */
    @Transactional(readOnly = true)
    public Optional<UUID> messageCalled(String providerReference) {
        return database.sql("SELECT id FROM outbox_message WHERE provider_reference = ? LIMIT 1")
                .param(providerReference)
                .query(UUID.class)
                .optional();
    }

    /** What happened to a message after it was handed over, the oldest first. */
    @Transactional(readOnly = true)
    public List<ArrivalLine> of(UUID messageId) {
        return database.sql(
                        "SELECT arrival, at, detail FROM arrival_report WHERE message_id = ? ORDER BY at, received_at")
                .param(messageId)
                .query((row, number) -> new ArrivalLine(
                        Arrival.valueOf(row.getString("arrival")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("detail")))
                .list();
    }

    /** The row stays locked until the news are taken in: two reports of one message come one after the other. */
    private Optional<Known> known(UUID messageId) {
        return database.sql("SELECT * FROM outbox_message WHERE id = ? FOR UPDATE")
                .param(messageId)
                .query((row, number) -> new Known(
                        MessageState.valueOf(row.getString("state")),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient_address"),
                        row.getObject("customer_id", UUID.class),
                        arrival(row),
                        Optional.ofNullable(row.getObject("arrival_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(Instant.EPOCH)))
                .optional();
    }

    private boolean note(ArrivalReport report) {
        return database.sql("""
                        INSERT INTO arrival_report (provider_event, message_id, arrival, at, detail, received_at)
                        VALUES (:event, :message, :arrival, :at, :detail, :now)
                        ON CONFLICT (provider_event) DO NOTHING
                        """)
                        .param("event", report.event())
                        .param("message", report.messageId())
                        .param("arrival", report.arrival().name())
                        .param("at", Moments.utcOrNull(report.at()))
                        .param("detail", shortened(report.detail()))
                        .param("now", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void advance(ArrivalReport report) {
        database.sql("""
                        UPDATE outbox_message
                        SET arrival = :arrival, arrival_at = :at, arrival_detail = :detail,
                            provider_reference = coalesce(provider_reference, :reference)
                        WHERE id = :id
                        """)
                .param("arrival", report.arrival().name())
                .param("at", Moments.utcOrNull(report.at()))
                .param("detail", shortened(report.detail()))
                .param("reference", report.providerReference())
                .param("id", report.messageId())
                .update();
    }

    /**
     * Who tells news of a message has it: it has left, whatever was believed, and is not sent again. One that was given
     * up counts as left only once it has arrived; one that is in hand at this moment is settled by who has it in hand.
     */
    private void settle(ArrivalReport report, Known known) {
        boolean waits = known.state() == MessageState.UNCERTAIN || known.state() == MessageState.QUEUED;
        boolean givenUp = known.state() == MessageState.FAILED && report.arrival() == Arrival.DELIVERED;
        if (!waits && !givenUp) {
            return;
        }
        int settled = database.sql("""
                        UPDATE outbox_message
                        SET state = 'SENT', sent_at = :now, claimed_until = NULL, problem = NULL
                        WHERE id = :id AND attempts > 0
                        """)
                .param("now", Moments.utc(clock.instant()))
                .param("id", report.messageId())
                .update();
        if (givenUp && settled == 1) {
            events.publishEvent(new MessageSettled(report.messageId()));
        }
    }

    private void mark(Known message, AddressFault.Reason reason) {
        if (message.customerId() != null) {
            faults.mark(message.customerId(), message.channel(), message.address(), reason);
        }
    }

    private static @Nullable Arrival arrival(ResultSet row) throws SQLException {
        String arrival = row.getString("arrival");
        return arrival == null ? null : Arrival.valueOf(arrival);
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
