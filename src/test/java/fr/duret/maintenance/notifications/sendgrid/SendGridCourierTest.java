package fr.duret.maintenance.notifications.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalReport;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.notifications.standin.TestKeys;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SendGridCourierTest {

    private static final Duration READ_TIMEOUT = Duration.ofMillis(400);

    private static ProviderStandIn standIn;

    @Autowired
    Post post;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ObjectMapper json;

    private SendGridCourier courier;

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
        courier = courier(standIn.url(), TestKeys.SENDGRID_API_KEY);
    }

    private SendGridCourier courier(String baseAddress, String key) {
        SendGridSettings settings = new SendGridSettings(
                key,
                "bonjour@duret-electricite.example",
                "Duret Électricité",
                "clothilde@duret-electricite.example",
                true,
                baseAddress,
                "",
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                READ_TIMEOUT);
        return new SendGridCourier(
                new SendGridLine(settings), new SendGridMail(settings, documents), settings, arrivals, json);
    }

    @Test
    void handsOverAWholeMailAndNothingBesides() {
        byte[] pdf = "%PDF-1.7 a contract".getBytes(StandardCharsets.UTF_8);
        UUID document = documents.store(
                pdf,
                new DocumentDraft("contract", "Contrat T-1", DocumentDraft.PDF, LocalDate.of(2030, 1, 1), null, null));
        OutgoingMessage message = post.lay(Channel.EMAIL, document);

        Delivery delivery = courier.deliver(message);

        assertThat(standIn.violations()).isEmpty();
        assertThat(delivery)
                .isEqualTo(new Delivery.Accepted(standIn.taken().get(0).id()));
        assertThat(standIn.accepted()).isEqualTo(Map.of(message.id().toString(), 1));
        JsonNode mail = standIn.taken().get(0).request();
        assertThat(mail.at("/personalizations/0/to/0/email").asText()).isEqualTo(message.address());
        assertThat(mail.at("/personalizations/0/headers/Message-ID").asText())
                .isEqualTo("<" + message.id() + "@duret-electricite.example>");
        assertThat(mail.at("/reply_to/email").asText()).isEqualTo("clothilde@duret-electricite.example");
        assertThat(mail.at("/subject").asText()).isEqualTo(message.subject());
        assertThat(mail.at("/content/0/value").asText()).isEqualTo(message.text());
        assertThat(mail.at("/content/1/value").asText()).isEqualTo(message.html());
        assertThat(Base64.getDecoder().decode(mail.at("/attachments/0/content").asText()))
                .isEqualTo(pdf);
        assertThat(mail.at("/attachments/0/filename").asText()).isEqualTo("Contrat T-1.pdf");
        assertThat(Arrays.asList("click_tracking", "open_tracking", "subscription_tracking"))
                .allMatch(kind -> mail.at("/tracking_settings/" + kind + "/enable")
                                .isBoolean()
                        && !mail.at("/tracking_settings/" + kind + "/enable").asBoolean());
        assertThat(mail.at("/mail_settings/sandbox_mode/enable").asBoolean(true))
                .isFalse();
    }

    @Test
    void staysInTheEuropeanUnion() {
        courier.deliver(post.lay(Channel.EMAIL));

        assertThat(standIn.taken().get(0).host()).isEqualTo("api.eu.sendgrid.com");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void givesUpWhatSendGridRefuses(int status) {
        standIn.behave(Behaviour.answer(status));

        assertThat(courier.deliver(post.lay(Channel.EMAIL)))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.problem()).contains("told to answer " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void triesAgainLaterWhatCannotBeTakenNow(int status) {
        standIn.behave(Behaviour.answer(status));

        assertThat(courier.deliver(post.lay(Channel.EMAIL))).isInstanceOf(Delivery.NotNow.class);
        assertThat(standIn.accepted()).isEmpty();
    }

    @Test
    void triesAgainLaterWithAKeyThatIsNotLetIn() {
        assertThat(courier(standIn.url(), "SG.wrong").deliver(post.lay(Channel.EMAIL)))
                .isInstanceOfSatisfying(
                        Delivery.NotNow.class,
                        notNow -> assertThat(notNow.problem()).contains("Vérifiez les réglages"));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void doesNotKnowWhatAGatewayDid(int status) {
        standIn.behave(Behaviour.answer(status));

        assertThat(courier.deliver(post.lay(Channel.EMAIL))).isInstanceOf(Delivery.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://nowhere.invalid"})
    void triesAgainLaterWhereNoConnectionComesAbout(String address) {
        assertThat(courier(address, TestKeys.SENDGRID_API_KEY).deliver(post.lay(Channel.EMAIL)))
                .isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void doesNotKnowWhatBecameOfAMailWithoutAnAnswerAndSendsItOnce() {
        standIn.behave(Behaviour.breakAfter());
        OutgoingMessage broken = post.lay(Channel.EMAIL);
        assertThat(courier.deliver(broken)).isInstanceOf(Delivery.Uncertain.class);

        standIn.behave(Behaviour.delay(READ_TIMEOUT.multipliedBy(2)));
        OutgoingMessage late = post.lay(Channel.EMAIL);
        assertThat(courier.deliver(late)).isInstanceOf(Delivery.Uncertain.class);

        standIn.behave(Behaviour.breakBefore());
        OutgoingMessage lost = post.lay(Channel.EMAIL);
        assertThat(courier.deliver(lost)).isInstanceOf(Delivery.Uncertain.class);

        assertThat(standIn.accepted())
                .isEqualTo(Map.of(broken.id().toString(), 1, late.id().toString(), 1));
    }

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

    @Test
    void refusesWhatItCannotWriteBeforeAnythingIsSent() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        OutgoingMessage broken = new OutgoingMessage(
                message.id(),
                message.channel(),
                message.recipient(),
                message.address(),
                message.subject(),
                message.html(),
                message.text(),
                List.of(UUID.randomUUID()),
                1,
                null);

        assertThat(courier.deliver(broken)).isInstanceOf(Delivery.Refused.class);
        assertThat(standIn.accepted()).isEmpty();
    }
}
