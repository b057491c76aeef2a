package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.notifications.MailroomFixture.ODETTE;
import static fr.duret.maintenance.notifications.MailroomFixture.posting;

import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the plays of the outbox have in common: an empty one, a courier that behaves as it is told, and time. */
@IntegrationTest
abstract class OutboxPlay {

    static final String REMINDER = "contract-reminder";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Samples samples;

    @Autowired
    MessageSetting setting;

    @Autowired
    Letters letters;

    @Autowired
    OutboxMessages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate database;

    @Autowired
    OutboxProperties settings;

    @Autowired
    OutboxMetrics metrics;

    @Autowired
    BusinessClock clock;

    final FaultyCourier courier = new FaultyCourier();
    final List<Object> events = new ArrayList<>();

    /** What other tests left behind is no matter of these. */
    @BeforeEach
    void emptyTheOutbox() {
        database.update("DELETE FROM outbox_message WHERE state IN ('QUEUED', 'SENDING', 'UNCERTAIN')");
        database.update("DELETE FROM outbox_outage");
    }

    /** Lets the sender do what it does at each instant at which something is due. */
    void passUntil(Instant end) {
        OutboxSender sender = sender();
        sender.deliverDue();
        for (Instant next = sender.nextLeaving().orElse(end); !next.isAfter(end); ) {
            clock.moveTo(next);
            sender.deliverDue();
            next = sender.nextLeaving().orElse(end.plusSeconds(1));
        }
        clock.moveTo(end);
        sender.deliverDue();
    }

    OutboxSender sender() {
        return new OutboxSender(
                queue(),
                new Outages(JdbcClient.create(database), events::add, settings, clock),
                List.of(courier),
                settings,
                metrics,
                clock);
    }

    OutboxQueue queue() {
        return new OutboxQueue(database, events::add, settings, clock);
    }

    List<UUID> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> post(REMINDER, ODETTE, null))
                .toList();
    }

    UUID post(String template, Recipient recipient, @Nullable Instant notAfter) {
        return post(template, recipient, notAfter, clock);
    }

    UUID post(String template, Recipient recipient, @Nullable Instant notAfter, Clock at) {
        Mailroom mailroom = MailroomFixture.mailroom(recipient, samples, setting, letters, messages, at);
        return Objects.requireNonNull(
                        transaction.execute(status -> mailroom.post(posting(template, Ids.next(), notAfter))))
                .id();
    }
}
