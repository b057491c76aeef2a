package fr.duret.maintenance.notifications;

import static fr.duret.maintenance.notifications.MailroomFixture.ODETTE;
import static fr.duret.maintenance.notifications.MailroomFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A courier that is down: spared, watched and told of, while the other channel goes on. */
class OutageTest extends OutboxPlay {

    @Autowired
    DeliveryWatch watch;

    @Test
    void sparesACourierThatIsDownAndTriesWithOneMessageADelay() {
        List<UUID> mails = mails(12);
        courier.delivers = FaultyCourier.IS_DOWN;

        sender().deliverDue();
        assertThat(courier.taken).as("three failures in a row").containsExactlyElementsOf(mails.subList(0, 3));
        assertThat(outbox.message(mails.get(5)).attempts()).as("given back").isZero();
        sender().deliverDue();
        assertThat(courier.taken).as("shut").hasSize(3);

        clock.moveTo(TestClock.START.plus(Duration.ofMinutes(1)));
        sender().deliverDue();
        sender().deliverDue();
        assertThat(courier.taken).as("one probe").hasSize(4);
    }

    @Test
    void drainsWhenTheProbeSucceeds() {
        List<UUID> mails = mails(45);
        courier.delivers = FaultyCourier.IS_DOWN;
        sender().deliverDue();
        courier.delivers = FaultyCourier.TAKES;
        clock.moveTo(TestClock.START.plus(Duration.ofMinutes(1)));

        sender().deliverDue();
        assertThat(courier.taken.stream().distinct())
                .as("all but those that wait for their own delay")
                .hasSize(45);
        clock.moveTo(TestClock.START.plus(Duration.ofMinutes(3)));
        sender().deliverDue();

        assertThat(mails).allMatch(mail -> outbox.message(mail).entry().state() == MessageState.SENT);
        assertThat(courier.taken)
                .as("three of them twice, for the first attempt certainly failed")
                .hasSize(48);
        assertThat(watch.state().outages()).isEmpty();
        assertThat(events).as("over before anybody had to know").isEmpty();
    }

    @Test
    void holdsUpNoOtherChannel() {
        mails(5);
        UUID sms = post(REMINDER, person("M. Paul Morel", Channel.SMS), null);
        courier.delivers = message -> message.channel() == Channel.EMAIL
                ? FaultyCourier.IS_DOWN.apply(message)
                : FaultyCourier.TAKES.apply(message);

        sender().deliverDue();

        assertThat(outbox.message(sms).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(watch.state().outages()).singleElement().satisfies(outage -> {
            assertThat(outage.channel()).isEqualTo(Channel.EMAIL);
            assertThat(outage.waiting()).isEqualTo(5);
            assertThat(outage.problem()).isEqualTo("Le service est arrêté.");
            assertThat(outage.beganAt()).isEqualTo(TestClock.START);
        });
    }

    @Test
    void tellsOnceAfterHalfAnHourAndOnceWhenItIsOver() {
        mails(5);
        courier.delivers = FaultyCourier.IS_DOWN;
        sender().deliverDue();
        UUID outage = watch.state().outages().get(0).id();
        passUntil(TestClock.START.plus(Duration.ofMinutes(29)));
        assertThat(events).isEmpty();

        passUntil(TestClock.START.plus(Duration.ofMinutes(90)));
        assertThat(events).containsExactly(new DeliveryStalled(outage));
        courier.delivers = FaultyCourier.TAKES;
        passUntil(TestClock.START.plus(Duration.ofHours(3)));

        assertThat(events).containsExactly(new DeliveryStalled(outage), new DeliveryResumed(outage));
        assertThat(watch.outage(outage).endedAt()).isNotNull();
        assertThat(watch.state().waiting()).isZero();
    }

    @Test
    void givesUpNoMessageWhileNothingLeavesAtAll() {
        UUID only = mails(1).get(0);
        courier.delivers = FaultyCourier.IS_DOWN;

        passUntil(TestClock.START.plus(Duration.ofDays(4)));
        assertThat(outbox.message(only).attempts()).isGreaterThan(24);
        assertThat(outbox.message(only).entry().state()).isEqualTo(MessageState.QUEUED);
        courier.delivers = FaultyCourier.TAKES;
        passUntil(TestClock.START.plus(Duration.ofDays(5)));

        assertThat(outbox.message(only).entry().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void saysWhichMessageIsRefusedGivenUpOrTooLate() {
        UUID refused = mails(1).get(0);
        UUID stubborn = mails(1).get(0);
        UUID late = post(REMINDER, ODETTE, TestClock.START.plus(Duration.ofHours(1)));
        courier.delivers = message -> {
            if (message.id().equals(refused)) {
                return new Delivery.Refused("Adresse inconnue.");
            }
            return message.id().equals(late) || message.id().equals(stubborn)
                    ? new Delivery.NotNow("Boîte pleine.")
                    : new Delivery.Accepted("taken");
        };

        for (int day = 0; day < 4; day++) {
            mails(1);
            for (int hour = 0; hour < 24; hour++) {
                mails(1);
                passUntil(clock.instant().plus(Duration.ofHours(1)));
            }
        }

        assertThat(events)
                .contains(
                        new MessageUndelivered(refused, Reason.REFUSED),
                        new MessageUndelivered(late, Reason.EXPIRED),
                        new MessageUndelivered(stubborn, Reason.GAVE_UP));
        assertThat(events.stream().filter(MessageUndelivered.class::isInstance)).hasSize(3);
    }

    @Test
    void retriesNoReminderInTheNight() {
        clock.moveTo(TestClock.START.plus(Duration.ofHours(9)).plus(Duration.ofMinutes(50)));
        UUID id = mails(1).get(0);
        courier.delivers = message -> new Delivery.NotNow("Boîte pleine.");
        passUntil(TestClock.START.plus(Duration.ofHours(10)));
        int tried = courier.taken.size();

        passUntil(TestClock.START.plus(Duration.ofHours(22)));
        assertThat(courier.taken).as("between 20:00 and 8:00").hasSize(tried);
        courier.delivers = FaultyCourier.TAKES;
        passUntil(TestClock.START.plus(Duration.ofHours(24)));
        assertThat(outbox.message(id).entry().sentAt()).isEqualTo(Instant.parse("2026-12-02T08:00:00Z"));
    }
}
