package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.notifications.MailroomFixture.ODETTE;
import static fr.duret.maintenance.notifications.MailroomFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.support.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sender of the outbox: hands over what is due, once, and knows what became of it. */
class OutboxSenderTest extends OutboxPlay {

    private static final String EXPIRING = "contract-expiring";

    @Autowired
    OutboxSender sender;

    @Autowired
    OutboxQueue queue;

    @Autowired
    Outages outages;

    @Test
    void showsWhatIsDueInTheMailbox() {
        UUID id = post(EXPIRING, ODETTE, null);

        assertThat(sender.deliverDue().messages()).isEqualTo(1);

        OutboxMessage sent = outbox.message(id);
        assertThat(sent.entry().state()).isEqualTo(MessageState.SENT);
        assertThat(sent.entry().sentAt()).isEqualTo(TestClock.START);
        assertThat(sent.courier()).isEqualTo("mailbox");
        assertThat(sender.deliverDue().messages()).isZero();
    }

    @Test
    void deliversOnceHoweverManySendersThereAre() throws Exception {
        List<UUID> posted =
                Stream.generate(() -> post(EXPIRING, ODETTE, null)).limit(230).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);

        List<Future<Integer>> senders = Stream.generate(
                        () -> pool.submit(() -> ourSender().deliverDue().messages()))
                .limit(4)
                .toList();
        int delivered = 0;
        for (Future<Integer> finished : senders) {
            delivered += finished.get();
        }
        pool.shutdown();

        assertThat(delivered).isEqualTo(230);
        assertThat(courier.taken).as("each once").containsExactlyInAnyOrderElementsOf(posted);
    }

    @Test
    void neverSendsWhatIsTooLate() {
        Instant anHourAgo = TestClock.START.minus(Duration.ofHours(1));
        UUID mail = post(EXPIRING, ODETTE, anHourAgo);
        UUID letter = post(EXPIRING, person("Mme Odette Burnet", Channel.LETTER), anHourAgo);

        ourSender().deliverDue();

        assertThat(courier.taken).isEmpty();
        assertThat(outbox.message(mail).entry().state()).isEqualTo(MessageState.EXPIRED);
        assertThat(outbox.message(letter).entry().state()).isEqualTo(MessageState.EXPIRED);
    }

    @Test
    void leavesForLaterWhatIsNotDue() {
        post(EXPIRING, ODETTE, null, Clock.offset(clock, Duration.ofHours(12)));

        OutboxSender.Sent sent = sender.deliverDue();

        assertThat(sent.messages()).isZero();
        // At night nobody is disturbed.
        assertThat(sent.next()).isAfter(TestClock.START).isBeforeOrEqualTo(TestClock.START.plus(Duration.ofHours(24)));
    }

    @Test
    void triesAgainLaterAndLater() {
        UUID id = post(EXPIRING, ODETTE, null);
        courier.delivers = message -> new Delivery.NotNow("Le service ne répond pas.");

        ourSender().deliverDue();

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
        UUID id = post(EXPIRING, ODETTE, null);
        courier.delivers = message -> new Delivery.Refused("Adresse inconnue.");

        ourSender().deliverDue();
        ourSender().deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.FAILED);
        assertThat(courier.taken).containsExactly(id);
    }

    @Test
    void asksInsteadOfSendingAgainWhenNoAnswerCame() {
        UUID id = post(EXPIRING, ODETTE, null);
        courier.delivers = message -> {
            throw new IllegalStateException("connection reset");
        };

        ourSender().deliverDue();
        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.UNCERTAIN);

        Clock later = Clock.offset(clock, Duration.ofMinutes(2));
        senderAt(later).deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.taken).containsExactly(id);
        assertThat(courier.asked).containsExactly(id);
    }

    @Test
    void asksAboutWhatAKilledSenderHadInHand() {
        UUID id = post(EXPIRING, ODETTE, null);
        queue.claimDue(Channel.EMAIL, 10);

        ourSender().deliverDue();
        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENDING);

        database.update(
                "UPDATE outbox_message SET claimed_until = clock_timestamp() - interval '1 second' WHERE id = ?", id);
        ourSender().deliverDue();

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.taken).isEmpty();
        assertThat(courier.asked).containsExactly(id);
    }

    @Test
    void callsItsCouriersOutsideOfAnyTransaction() {
        post(EXPIRING, ODETTE, null);
        courier.delivers = message ->
                new Delivery.Accepted(String.valueOf(TransactionSynchronizationManager.isActualTransactionActive()));

        ourSender().deliverDue();

        UUID id = courier.taken.get(0);
        assertThat(outbox.message(id).providerReference()).isEqualTo("false");
    }

    private OutboxSender ourSender() {
        return new OutboxSender(queue, outages, List.of(courier), settings, metrics, clock);
    }

    private OutboxSender senderAt(Clock at) {
        return new OutboxSender(
                new OutboxQueue(database, event -> {}, settings, at),
                new Outages(JdbcClient.create(database), event -> {}, settings, at),
                List.of(courier),
                settings,
                metrics,
                at);
    }
}
