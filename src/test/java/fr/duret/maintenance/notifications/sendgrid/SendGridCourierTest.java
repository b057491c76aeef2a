package fr.duret.maintenance.notifications.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over to SendGrid, and what each of its answers means. */
class SendGridCourierTest extends SendGridPlay {

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
