package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.notifications.MailroomFixture.ODETTE;
import static fr.duret.maintenance.notifications.MailroomFixture.person;
import static fr.duret.maintenance.notifications.MailroomFixture.posting;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxSenderTest {

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
    OutboxSender sender;

    @Autowired
    OutboxQueue queue;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    OutboxProperties settings;

    @Autowired
    OutboxMetrics metrics;

    @Autowired
    Outages outages;

    @Autowired
    BusinessClock clock;

    /** What other tests left behind is no matter of these. */
    @BeforeEach
    void emptyTheOutbox() {
        database.sql("DELETE FROM outbox_message WHERE state IN ('QUEUED', 'SENDING', 'UNCERTAIN')")
                .update();
        database.sql("DELETE FROM outbox_outage").update();
    }

    @Test
    void showsWhatIsDueInTheMailbox() {
        UUID id = post(ODETTE, null);

        assertThat(sender.deliverDue()).isEqualTo(1);

        OutboxMessage sent = outbox.message(id);
        assertThat(sent.entry().state()).isEqualTo(MessageState.SENT);
        assertThat(sent.entry().sentAt()).isEqualTo(TestClock.START);
        assertThat(sent.courier()).isEqualTo("mailbox");
        assertThat(sender.deliverDue()).isZero();
    }

    @Test
    void deliversOnceHoweverManySendersThereAre() throws Exception {
        List<UUID> posted = Stream.generate(() -> post(ODETTE, null)).limit(230).toList();
        Recorder courier = new Recorder(message -> new Delivery.Accepted("taken"));
        ExecutorService pool = Executors.newFixedThreadPool(4);

        List<Future<Integer>> senders = Stream.generate(
                        () -> pool.submit(() -> sender(courier).deliverDue()))
                .limit(4)
                .toList();
        int delivered = 0;
        for (Future<Integer> finished : senders) {
            delivered += finished.get();
        }
        pool.shutdown();

        assertThat(delivered).isEqualTo(230);
        assertThat(courier.delivered.keySet()).containsExactlyInAnyOrderElementsOf(posted);
        assertThat(courier.delivered.values()).allMatch(times -> times == 1);
    }

    @Test
    void neverSendsWhatIsTooLate() {
        Instant anHourAgo = TestClock.START.minus(Duration.ofHours(1));
        UUID mail = post(ODETTE, anHourAgo);
        UUID letter = post(person("Mme Odette Burnet", Channel.LETTER), anHourAgo);
        Recorder courier = new Recorder(message -> new Delivery.Accepted("taken"));

        sender(courier).deliverDue();

        assertThat(courier.delivered).isEmpty();
        assertThat(outbox.message(mail).entry().state()).isEqualTo(MessageState.EXPIRED);
        assertThat(outbox.message(letter).entry().state()).isEqualTo(MessageState.EXPIRED);
    }

    @Test
    void leavesForLaterWhatIsNotDue() {
        transaction.executeWithoutResult(status -> mailroom(ODETTE, Clock.offset(clock, Duration.ofHours(12)))
                .post(posting("contract-expiring", Ids.next(), null)));

        assertThat(sender.deliverDue()).isZero();
    }

    @Test
    void triesAgainLaterAndLater() {
        UUID id = post(ODETTE, null);
        Recorder down = new Recorder(message -> new Delivery.NotNow("Le service ne répond pas."));

        sender(down).deliverDue();

        OutboxMessage waiting = outbox.message(id);
        assertThat(waiting.entry().state()).isEqualTo(MessageState.QUEUED);
        assertThat(waiting.problem()).isEqualTo("Le service ne répond pas.");
        assertThat(waiting.entry().leaveAt())
                .isEqualTo(TestClock.START.plus(settings.delays().after(1, id)));
        assertThat(settings.delays().after(1, id)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
        assertThat(Stream.of(1, 2, 3, 7, 48).map(settings.delays()::after))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void givesUpWhatIsRefused() {
        UUID id = post(ODETTE, null);
        Recorder strict = new Recorder(message -> new Delivery.Refused("Adresse inconnue."));

        sender(strict).deliverDue();
        sender(strict).deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.FAILED);
        assertThat(strict.delivered).containsExactly(Map.entry(id, 1));
    }

    @Test
    void asksInsteadOfSendingAgainWhenNoAnswerCame() {
        UUID id = post(ODETTE, null);
        Recorder silent = new Recorder(message -> {
            throw new IllegalStateException("connection reset");
        });

        sender(silent).deliverDue();
        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.UNCERTAIN);

        Clock later = Clock.offset(clock, Duration.ofMinutes(2));
        senderAt(later, silent).deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(silent.delivered).containsExactly(Map.entry(id, 1));
        assertThat(silent.asked).containsExactly(Map.entry(id, 1));
    }

    @Test
    void asksAboutWhatAKilledSenderHadInHand() {
        UUID id = post(ODETTE, null);
        queue.claimDue(Channel.EMAIL, 10);
        Recorder courier = new Recorder(message -> new Delivery.Accepted("taken"));

        sender(courier).deliverDue();
        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENDING);

        database.sql("UPDATE outbox_message SET claimed_until = clock_timestamp() - interval '1 second' WHERE id = ?")
                .param(id)
                .update();
        sender(courier).deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.delivered).isEmpty();
        assertThat(courier.asked).containsExactly(Map.entry(id, 1));
    }

    @Test
    void callsItsCouriersOutsideOfAnyTransaction() {
        post(ODETTE, null);
        Recorder courier = new Recorder(message ->
                new Delivery.Accepted(String.valueOf(TransactionSynchronizationManager.isActualTransactionActive())));

        sender(courier).deliverDue();

        UUID id = courier.delivered.keySet().iterator().next();
        assertThat(outbox.message(id).providerReference()).isEqualTo("false");
    }

    private OutboxSender sender(Courier courier) {
        return new OutboxSender(queue, outages, List.of(courier), settings, metrics, clock);
    }

    private OutboxSender senderAt(Clock at, Courier courier) {
        return new OutboxSender(
                new OutboxQueue(batches, event -> {}, settings, at),
                new Outages(database, event -> {}, settings, at),
                List.of(courier),
                settings,
                metrics,
                at);
    }

    private UUID post(Recipient recipient, @Nullable Instant notAfter) {
        PostedMessage posted = Objects.requireNonNull(transaction.execute(
                status -> mailroom(recipient, clock).post(posting("contract-expiring", Ids.next(), notAfter))));
        return posted.id();
    }

    private Mailroom mailroom(Recipient recipient, Clock at) {
        return MailroomFixture.mailroom(recipient, samples, setting, letters, messages, at);
    }

    /** A courier that counts, and answers as it is told. */
    private static final class Recorder implements Courier {

        private final Map<UUID, Integer> delivered = new ConcurrentHashMap<>();
        private final Map<UUID, Integer> asked = new ConcurrentHashMap<>();
        private final Function<OutgoingMessage, Delivery> answer;

        Recorder(Function<OutgoingMessage, Delivery> answer) {
            this.answer = answer;
        }

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public boolean carries(Channel channel) {
            return true;
        }

        @Override
        public Delivery deliver(OutgoingMessage message) {
            delivered.merge(message.id(), 1, Integer::sum);
            return answer.apply(message);
        }

        @Override
        public Delivery reconcile(OutgoingMessage message) {
            asked.merge(message.id(), 1, Integer::sum);
            return new Delivery.Accepted("found");
        }
    }
}
