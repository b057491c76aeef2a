package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message of which nobody knows whether it was taken: it is asked after, and never sent twice. */
class UncertainDeliveryTest extends OutboxPlay {

    @Test
    void asksLessAndLessOftenAndNeverSendsWhatIsUncertain() {
        UUID id = mails(1).get(0);
        courier.delivers = message -> new Delivery.Uncertain("Aucune réponse.");
        courier.answers = message -> new Delivery.Uncertain("Le service ne sait pas.");

        passUntil(TestClock.START.plus(Duration.ofHours(1)));
        int asked = courier.asked.size();
        assertThat(asked).isBetween(4, 6);
        assertThat(courier.taken).containsExactly(id);
        courier.answers = message -> new Delivery.Accepted("found");
        passUntil(TestClock.START.plus(Duration.ofHours(3)));

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.taken).containsExactly(id);
    }

    @Test
    void sendsAgainWhatCertainlyWasNotTaken() {
        UUID id = mails(1).get(0);
        courier.delivers = message -> new Delivery.Uncertain("Aucune réponse.");
        courier.answers = message -> new Delivery.NotNow("Inconnu du service.");
        sender().deliverDue();
        courier.delivers = FaultyCourier.TAKES;

        passUntil(TestClock.START.plus(Duration.ofMinutes(10)));

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.taken).containsExactly(id, id);
        assertThat(courier.asked).containsExactly(id);
    }

    @Test
    void knowsThatAMessageWasTakenWhateverAnotherSenderBelieved() {
        UUID id = mails(1).get(0);
        OutboxQueue queue = queue();
        ClaimedMessage slow = queue.claimDue(Channel.EMAIL, 1).get(0);
        database.update(
                "UPDATE outbox_message SET claimed_until = clock_timestamp() - interval '1 s' WHERE id = ?", id);
        courier.answers = message -> new Delivery.NotNow("Inconnu du service.");
        sender().deliverDue();
        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.QUEUED);

        queue.settle(List.of(Settlement.of(
                slow, "faulty", new Delivery.Accepted("slow"), clock.instant(), settings.delays(), false)));
        passUntil(TestClock.START.plus(Duration.ofHours(1)));

        assertThat(outbox.message(id).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(courier.taken).isEmpty();
    }
}
