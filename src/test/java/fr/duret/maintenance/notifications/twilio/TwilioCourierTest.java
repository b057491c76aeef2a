package fr.duret.maintenance.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.notifications.standin.TestKeys;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TwilioCourierTest {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(1);
    private static final String SERVICE = "MG33333333333333333333333333333333";

    private static ProviderStandIn standIn;

    @Autowired
    Post post;

    @Autowired
    StatusAddress addresses;

    @Autowired
    Arrivals arrivals;

    private TwilioCourier courier;

    @BeforeAll
    static void start() {
        standIn = ProviderStandIn.start(0);
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void reset() {
        standIn.reset();
        courier = courier(standIn.url(), TestKeys.TWILIO_API_SECRET, "Duret");
    }

    private TwilioCourier courier(String baseAddress, String secret, String sender) {
        return new TwilioCourier(
                new TwilioSettings(
                        TestKeys.TWILIO_ACCOUNT,
                        TestKeys.TWILIO_API_KEY,
                        secret,
                        TestKeys.TWILIO_AUTH_TOKEN,
                        sender,
                        "ie1",
                        "dublin",
                        baseAddress,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(1),
                        READ_TIMEOUT),
                addresses,
                arrivals);
    }

    @Test
    void handsOverATextWithTheAddressOfItsNews() {
        OutgoingMessage message = post.lay(Channel.SMS);

        Delivery delivery = courier.deliver(message);

        assertThat(standIn.violations()).isEmpty();
        assertThat(delivery)
                .isEqualTo(new Delivery.Accepted(standIn.taken().get(0).id()));
        assertThat(standIn.accepted()).isEqualTo(Map.of(message.id().toString(), 1));
        JsonNode form = standIn.taken().get(0).request();
        assertThat(form.path("To").asText()).isEqualTo(message.address());
        assertThat(form.path("From").asText()).isEqualTo("Duret");
        assertThat(form.path("Body").asText()).isEqualTo(message.text());
        String callback = Objects.requireNonNull(standIn.taken().get(0).callback());
        assertThat(addresses.message(callback.substring(callback.lastIndexOf('/') + 1)))
                .contains(message.id());
    }

    @Test
    void staysInDublin() {
        courier.deliver(post.lay(Channel.SMS));

        assertThat(standIn.taken().get(0).host()).isEqualTo("api.dublin.ie1.twilio.com");
    }

    @Test
    void sendsByAMessagingServiceOrWithoutAnApiKey() {
        assertThat(courier(standIn.url(), TestKeys.TWILIO_API_SECRET, SERVICE).deliver(post.lay(Channel.SMS)))
                .isInstanceOf(Delivery.Accepted.class);
        assertThat(standIn.taken().get(0).request().path("MessagingServiceSid").asText())
                .isEqualTo(SERVICE);

        TwilioSettings byToken = new TwilioSettings(
                TestKeys.TWILIO_ACCOUNT,
                "",
                "",
                TestKeys.TWILIO_AUTH_TOKEN,
                "Duret",
                "ie1",
                "dublin",
                standIn.url(),
                Duration.ofMinutes(15),
                Duration.ofSeconds(1),
                READ_TIMEOUT);
        assertThat(new TwilioCourier(byToken, addresses, arrivals).deliver(post.lay(Channel.SMS)))
                .isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void givesUpWhatTwilioRefusesAndMarksTheNumber() {
        standIn.behave(Behaviour.answer(400));
        OutgoingMessage message = post.lay(Channel.SMS);

        assertThat(courier.deliver(message))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.problem()).contains("Told to answer 400"));
        assertThat(post.faultsOfReader(message.id())).containsExactly("SMS UNREACHABLE");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void triesAgainLaterWhatCannotBeTakenNowAndAsksOnce(int status) {
        standIn.behave(Behaviour.answer(status).times(1));

        assertThat(courier.deliver(post.lay(Channel.SMS))).isInstanceOf(Delivery.NotNow.class);
        assertThat(standIn.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void doesNotKnowWhatAGatewayDid(int status) {
        standIn.behave(Behaviour.answer(status).times(1));

        assertThat(courier.deliver(post.lay(Channel.SMS))).isInstanceOf(Delivery.Uncertain.class);
        assertThat(standIn.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://nowhere.invalid"})
    void triesAgainLaterWhereNoConnectionComesAbout(String address) {
        assertThat(courier(address, TestKeys.TWILIO_API_SECRET, "Duret").deliver(post.lay(Channel.SMS)))
                .isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void doesNotKnowWhatBecameOfATextWithoutAnAnswerAndSendsItOnce() {
        standIn.behave(Behaviour.breakAfter());
        OutgoingMessage broken = post.lay(Channel.SMS);
        assertThat(courier.deliver(broken)).isInstanceOf(Delivery.Uncertain.class);

        standIn.behave(Behaviour.delay(READ_TIMEOUT.multipliedBy(2)));
        OutgoingMessage late = post.lay(Channel.SMS);
        assertThat(courier.deliver(late)).isInstanceOf(Delivery.Uncertain.class);

        standIn.behave(Behaviour.breakBefore());
        assertThat(courier.deliver(post.lay(Channel.SMS))).isInstanceOf(Delivery.Uncertain.class);

        assertThat(standIn.accepted())
                .isEqualTo(Map.of(broken.id().toString(), 1, late.id().toString(), 1));
    }

    @Test
    void findsATextAgainByNumberTextAndMoment() {
        standIn.behave(Behaviour.breakAfter().times(1));
        OutgoingMessage message = post.lay(Channel.SMS);
        courier.deliver(message);
        post.handedOverWithoutAnswer(message.id(), Duration.ofSeconds(5));

        assertThat(courier.reconcile(message))
                .isEqualTo(new Delivery.Accepted(standIn.taken().get(0).id()));
        assertThat(standIn.violations()).isEmpty();
        assertThat(standIn.accepted()).isEqualTo(Map.of(message.id().toString(), 1));
    }

    @Test
    void doesNotTakeAnotherMessageForThisOne() {
        OutgoingMessage one = post.lay(Channel.SMS);
        courier.deliver(one);
        post.sent(one.id(), standIn.taken().get(0).id());
        OutgoingMessage same = post.lay(Channel.SMS);
        OutgoingMessage twin = new OutgoingMessage(
                same.id(),
                Channel.SMS,
                same.recipient(),
                one.address(),
                "",
                null,
                one.text(),
                same.attachments(),
                1,
                null);
        post.handedOverWithoutAnswer(twin.id(), Duration.ofSeconds(5));

        assertThat(courier.reconcile(twin)).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void believesThatATextNeverArrivedOnlyAfterSomeTime() {
        standIn.behave(Behaviour.forget().times(1));
        OutgoingMessage message = post.lay(Channel.SMS);
        courier.deliver(message);

        post.handedOverWithoutAnswer(message.id(), Duration.ofMinutes(14));
        assertThat(courier.reconcile(message)).isInstanceOf(Delivery.Uncertain.class);

        post.handedOverWithoutAnswer(message.id(), Duration.ofMinutes(16));
        assertThat(courier.reconcile(message)).isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void staysUncertainWhereItMayNotAsk() {
        OutgoingMessage message = post.lay(Channel.SMS);
        post.handedOverWithoutAnswer(message.id(), Duration.ofDays(2));

        assertThat(courier(standIn.url(), "wrong", "Duret").reconcile(message)).isInstanceOf(Delivery.Uncertain.class);
        assertThat(courier("http://127.0.0.1:1", "x", "Duret").reconcile(message))
                .isInstanceOf(Delivery.Uncertain.class);
    }
}
