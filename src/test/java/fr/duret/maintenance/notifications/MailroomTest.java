package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.notifications.MailroomFixture.ODETTE;
import static fr.duret.maintenance.notifications.MailroomFixture.person;
import static fr.duret.maintenance.notifications.MailroomFixture.posting;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class MailroomTest {

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
    Documents documents;

    @Autowired
    BusinessClock clock;

    private final UUID subject = Ids.next();

    @Test
    void laysAnEmailInTheOutbox() {
        PostedMessage posted = post(ODETTE, posting("contract-expiring", subject, null));

        OutboxMessage message = outbox.message(posted.id());
        assertThat(posted.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.entry().state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.entry().recipientAddress()).isEqualTo("odette@exemple.example");
        assertThat(message.entry().subject()).isEqualTo("Votre contrat arrive à échéance le 30\u00a0janvier 2027");
        assertThat(message.entry().leaveAt()).isEqualTo(TestClock.START);
        assertThat(message.html()).contains("Madame Burnet,", "Renouveler mon contrat");
        assertThat(message.origin()).isEqualTo(new Posting.Origin("contract-lifecycle", "Task_SendExpiring"));
        assertThat(outbox.ofContract(subject)).containsExactly(message.entry());
        assertThat(outbox.ofCustomer(subject)).containsExactly(message.entry());
    }

    @Test
    void writesATextMessageToWhoeverPrefersIt() {
        PostedMessage posted = post(person("M. Paul Morel", Channel.SMS), posting("contract-reminder", subject, null));

        OutboxMessage message = outbox.message(posted.id());
        assertThat(message.entry().channel()).isEqualTo(Channel.SMS);
        assertThat(message.entry().recipientAddress()).isEqualTo("+33639980142");
        assertThat(message.segments()).isEqualTo(1);
    }

    @Test
    void printsALetterForWhoeverPrefersPost() {
        PostedMessage posted =
                post(person("Mme Odette Burnet", Channel.LETTER), posting("contract-lapsed", subject, null));

        OutboxMessage message = outbox.message(posted.id());
        byte[] pdf = documents.content(Objects.requireNonNull(message.letter()));
        assertThat(message.entry().state()).isEqualTo(MessageState.TO_POST);
        assertThat(message.entry().recipientAddress()).isEqualTo("Bâtiment B\n12 chemin des Vignes\n74000 ANNECY");
        assertThat(new String(pdf, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(documents.ofContract(subject)).extracting("kind").containsExactly("letter");
    }

    @Test
    void rememberWhoPutALetterInThePost() {
        UUID id = post(person("Mme Odette Burnet", Channel.LETTER), posting("contract-lapsed", subject, null))
                .id();

        outbox.markPosted(id, "clothilde");

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(outbox.message(id).postedBy()).isEqualTo("clothilde");
        assertThatThrownBy(() -> outbox.markPosted(id, "clothilde"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("déjà été posté"));
    }

    @Test
    void refusesToPostALetterWhoseTimeIsOver() {
        UUID id = post(
                        person("Mme Odette Burnet", Channel.LETTER),
                        posting("tacit-renewal-notice", subject, TestClock.START.minus(Duration.ofHours(1))))
                .id();

        assertThatThrownBy(() -> outbox.markPosted(id, "clothilde"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("délai légal"));
    }

    @Test
    void keepsAPromiseOnce() {
        PostedMessage first = post(ODETTE, posting("contract-expiring", subject, null));
        PostedMessage again =
                post(person("M. Paul Morel", Channel.LETTER), posting("contract-expiring", subject, null));

        assertThat(again).isEqualTo(new PostedMessage(first.id(), Channel.EMAIL, true));
        assertThat(outbox.ofContract(subject)).hasSize(1);
    }

    @Test
    void keepsAPromiseOnceHoweverManyPostItTogether() throws Exception {
        int threads = 20;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Callable<PostedMessage> posting = () -> {
            start.await();
            return post(person("Mme Odette Burnet", Channel.LETTER), posting("contract-lapsed", subject, null));
        };

        List<Future<PostedMessage>> answers = pool.invokeAll(
                IntStream.range(0, threads).mapToObj(i -> posting).toList());
        pool.shutdown();

        Set<UUID> ids = answers.stream()
                .map(MailroomTest::answer)
                .map(PostedMessage::id)
                .collect(Collectors.toSet());
        assertThat(answers)
                .filteredOn(answer -> !answer(answer).alreadyPosted())
                .hasSize(1);
        assertThat(ids).hasSize(1);
        assertThat(outbox.ofContract(subject)).hasSize(1);
        assertThat(documents.ofContract(subject)).hasSize(1);
    }

    @Test
    void forgetsWhatItsCallerTakesBack() {
        transaction.executeWithoutResult(status -> {
            mailroom(ODETTE, clock).post(posting("contract-expiring", subject, null));
            status.setRollbackOnly();
        });

        assertThat(outbox.ofContract(subject)).isEmpty();
        assertThat(post(ODETTE, posting("contract-expiring", subject, null)).alreadyPosted())
                .isFalse();
    }

    @Test
    void letsPeopleSleepUnlessTheyWait() {
        Clock night = Clock.offset(clock, Duration.ofHours(12));
        UUID other = Ids.next();

        transaction.executeWithoutResult(status -> {
            mailroom(ODETTE, night).post(posting("contract-expiring", subject, null));
            mailroom(ODETTE, night).post(posting("contract-renewed", other, null));
        });

        assertThat(outbox.ofContract(subject).get(0).leaveAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(23)));
        assertThat(outbox.ofContract(other).get(0).leaveAt()).isEqualTo(night.instant());
    }

    @Test
    void findsMessagesByWhatAReaderTypes() {
        String name = "Mme 100%_" + subject;
        post(person(name, Channel.EMAIL), posting("contract-expiring", subject, null));

        OutboxEntries found = outbox.list(new OutboxFilter(
                Channel.EMAIL, MessageState.QUEUED, null, "contract-expiring", "100%_" + subject, 0, 10));
        OutboxEntries none = outbox.list(new OutboxFilter(null, null, null, null, "100_%" + subject, 0, 10));

        assertThat(found.entries()).extracting(OutboxEntry::recipientName).containsExactly(name);
        assertThat(found.total()).isEqualTo(1);
        assertThat(none.entries()).isEmpty();
    }

    private PostedMessage post(Recipient recipient, Posting posting) {
        return Objects.requireNonNull(
                transaction.execute(status -> mailroom(recipient, clock).post(posting)));
    }

    private Mailroom mailroom(Recipient recipient, Clock at) {
        return MailroomFixture.mailroom(recipient, samples, setting, letters, messages, at);
    }

    private static PostedMessage answer(Future<PostedMessage> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
