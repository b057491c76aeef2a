package fr.duret.maintenance.notifications.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalReport;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.TestKeys;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of a mail without an answer: SendGrid is asked, and believed when it can know. */
class SendGridReconciliationTest extends SendGridPlay {

    @Test
    void findsAMailAgainByOurReference() {
        standIn.behave(Behaviour.breakAfter().times(1));
        OutgoingMessage message = post.lay(Channel.EMAIL);
        courier.deliver(message);
        post.handedOverWithoutAnswer(message.id(), Duration.ofSeconds(5));

        assertThat(courier.reconcile(message))
                .isEqualTo(new Delivery.Accepted(standIn.taken().get(0).id() + ".recvd-1"));
        assertThat(standIn.violations()).isEmpty();
        assertThat(standIn.accepted()).isEqualTo(Map.of(message.id().toString(), 1));
    }

    @Test
    void believesThatAMailNeverArrivedOnlyAfterSomeTime() {
        standIn.behave(Behaviour.breakBefore().times(1));
        OutgoingMessage message = post.lay(Channel.EMAIL);
        courier.deliver(message);

        post.handedOverWithoutAnswer(message.id(), Duration.ofMinutes(50));
        assertThat(courier.reconcile(message)).isInstanceOf(Delivery.Uncertain.class);

        post.handedOverWithoutAnswer(message.id(), Duration.ofMinutes(61));
        assertThat(courier.reconcile(message)).isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void staysUncertainWhereItMayNotAsk() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        post.handedOverWithoutAnswer(message.id(), Duration.ofDays(2));

        assertThat(courier(standIn.url(), "SG.may-send-only").reconcile(message))
                .isInstanceOfSatisfying(
                        Delivery.Uncertain.class,
                        uncertain -> assertThat(uncertain.problem()).contains("401", "pas une seconde fois"));
        assertThat(courier("http://127.0.0.1:1", TestKeys.SENDGRID_API_KEY).reconcile(message))
                .isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void needsNotAskWhereSendGridHasToldAlready() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        post.handedOverWithoutAnswer(message.id(), Duration.ofDays(2));
        arrivals.take(new ArrivalReport(
                "event-" + message.id(), message.id(), Arrival.HANDED_OVER, TestClock.START, "sg-1", null, null));

        assertThat(courier("http://127.0.0.1:1", TestKeys.SENDGRID_API_KEY).reconcile(message))
                .isEqualTo(new Delivery.Accepted("sg-1"));
    }
}
