package fr.duret.maintenance.notifications.sendgrid;

import static fr.duret.maintenance.support.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.ArrivalLine;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.SignedEvents;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SendGrid tells of a mail, and what is made of it. */
class SendGridWebhookTest extends SendGridEventsPlay {

    @ParameterizedTest
    @CsvSource({
        "processed, SENT HANDED_OVER",
        "deferred, SENT DEFERRED",
        "delivered, SENT DELIVERED",
        "dropped, SENT REFUSED",
        "bounce, SENT BOUNCED",
        "spamreport, SENT COMPLAINED",
        "open, SENT -"
    })
    void takesInWhatBecameOfAMail(String event, String expected) {
        assertThat(tell(event(event, START)).statusCode()).isEqualTo(204);

        assertThat(post.arrival(message.id())).isEqualTo(expected);
    }

    @Test
    void changesNothingWhenTheSameIsToldAgain() {
        ObjectNode event = event("delivered", START);
        tell(event);
        assertThat(tell(event).statusCode()).isEqualTo(204);

        assertThat(arrivals.of(message.id()))
                .containsExactly(
                        new ArrivalLine(fr.duret.maintenance.notifications.Arrival.DELIVERED, START, "250 OK"));
    }

    @Test
    void goesForwardOnlyInWhateverOrderNewsCome() {
        tell(event("delivered", START.plusSeconds(30)));
        tell(event("processed", START.plusSeconds(60)), event("deferred", START.plusSeconds(10)));

        assertThat(post.arrival(message.id())).isEqualTo("SENT DELIVERED");
        assertThat(arrivals.of(message.id())).hasSize(3);

        tell(event("bounce", START.plusSeconds(90)));
        assertThat(post.arrival(message.id())).isEqualTo("SENT BOUNCED");
    }

    @Test
    void marksAnAddressThatBounces() {
        tell(event("bounce", START));
        assertThat(post.faultsOfReader(message.id())).containsExactly("EMAIL UNREACHABLE");
    }

    @ParameterizedTest
    @CsvSource({"5.2.2", "5.7.1", "4.4.2"})
    void doesNotMarkAnAddressForWhatPasses(String status) {
        ObjectNode bounce = event("bounce", START);
        bounce.put("status", status);
        tell(bounce);

        assertThat(post.arrival(message.id())).isEqualTo("SENT BOUNCED");
        assertThat(post.faultsOfReader(message.id())).isEmpty();
    }

    @Test
    void marksAnAddressWhoseOwnerObjects() {
        tell(event("spamreport", START));
        assertThat(post.faultsOfReader(message.id())).containsExactly("EMAIL OBJECTED");
    }

    @Test
    void settlesAMailOfWhichNobodyKnewWhetherItLeft() {
        OutgoingMessage uncertain = post.lay(Channel.EMAIL);
        post.handedOverWithoutAnswer(uncertain.id(), Duration.ofMinutes(3));

        tell(SignedEvents.mailEvent(post.taken(uncertain), "processed", START));

        assertThat(post.arrival(uncertain.id())).isEqualTo("SENT HANDED_OVER");
        assertThat(post.read(uncertain.id()).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(post.read(uncertain.id()).providerReference())
                .startsWith(post.taken(uncertain).id());
    }

    @Test
    void leavesAMailAloneThatWasNeverHandedOver() {
        OutgoingMessage waiting = post.lay(Channel.EMAIL);

        tell(SignedEvents.mailEvent(post.taken(waiting), "processed", START));

        assertThat(post.read(waiting.id()).entry().state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void ignoresMailsThatItDoesNotKnow() {
        ObjectNode unknown = event("delivered", START);
        unknown.put("duret_message", UUID.randomUUID().toString());
        ObjectNode foreign = event("delivered", START);
        foreign.remove("duret_message");

        assertThat(tell(unknown, foreign).statusCode()).isEqualTo(204);
    }
}
