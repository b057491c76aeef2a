package fr.duret.maintenance.notifications.sendgrid;

import static fr.duret.maintenance.support.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.ArrivalLine;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.SignedEvents;
import fr.duret.maintenance.notifications.standin.Taken;
import fr.duret.maintenance.support.IntegrationTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SendGridWebhookTest {

    private static final String PATH = "/webhooks/sendgrid/events";
    private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    Arrivals arrivals;

    private SignedEvents sendGrid;
    private OutgoingMessage message;
    private Taken taken;

    @BeforeEach
    void postAMail() {
        sendGrid = new SignedEvents("http://localhost:" + port);
        message = post.lay(Channel.EMAIL);
        taken = post.taken(message);
        post.sent(message.id(), taken.id());
    }

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

    @Test
    void takesInTheRestOfABatchWithSomethingUnreadable() {
        HttpResponse<String> answer = send("[{\"event\":5},17,null," + event("delivered", START) + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("webhook-malformed", "3 événements");
        assertThat(post.arrival(message.id())).isEqualTo("SENT DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"event\":\"delivered\"}",
                "\"delivered\"",
                "[[]]",
                "[{\"event\":\"delivered\"}]",
                "[{\"event\":\"delivered\",\"timestamp\":\"soon\",\"sg_event_id\":\"a\"}]",
                "[{\"event\":\"delivered\",\"timestamp\":99999999999999999999,\"sg_event_id\":\"a\"}]",
                "[{\"event\":\"delivered\",\"timestamp\":-1,\"sg_event_id\":\"a\"}]",
                "[{\"event\":\"delivered\",\"timestamp\":1,\"sg_event_id\":{\"a\":1}}]",
                "[{\"event\":null,\"timestamp\":1,\"sg_event_id\":\"a\"}]"
            })
    void refusesWhatCannotBeRead(String body) {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsWhatTheDatabaseCannotKeepOut() {
        ObjectNode event = event("deferred", START);
        event.put("response", "451 \0 later " + "x".repeat(5_000)).put("sg_message_id", "\0");

        assertThat(tell(event).statusCode()).isEqualTo(204);
        assertThat(arrivals.of(message.id()).get(0).detail()).hasSize(500).startsWith("451  later");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = {'[', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', ']'};
        String timestamp = String.valueOf(START.getEpochSecond());
        assertThat(sendGrid.post(
                                PATH,
                                bytes,
                                "application/json",
                                Map.of(SIGNATURE, SignedEvents.signature(timestamp, bytes), TIMESTAMP, timestamp))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsDeeplyNestedWithoutFallingOver() {
        assertThat(send("[".repeat(200_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void letsNobodyElseWrite() {
        byte[] body = ("[" + event("delivered", START) + "]").getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(START.getEpochSecond());
        String signature = SignedEvents.signature(timestamp, body);
        byte[] altered = ("[" + event("bounce", START) + "]").getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(
                        attempt(body, Map.of()),
                        attempt(body, Map.of(SIGNATURE, signature)),
                        attempt(body, Map.of(TIMESTAMP, timestamp)),
                        attempt(body, Map.of(SIGNATURE, signature, TIMESTAMP, "soon")),
                        attempt(body, Map.of(SIGNATURE, signature, TIMESTAMP, timestamp + "0")),
                        attempt(body, Map.of(SIGNATURE, "%%%", TIMESTAMP, timestamp)),
                        attempt(
                                body,
                                Map.of(
                                        SIGNATURE,
                                        Base64.getEncoder().encodeToString(new byte[70]),
                                        TIMESTAMP,
                                        timestamp)),
                        attempt(altered, Map.of(SIGNATURE, signature, TIMESTAMP, timestamp))))
                .containsOnly(403);
        assertThat(post.arrival(message.id())).isEqualTo("SENT -");
    }

    @Test
    void believesASignatureForADayAsLongAsSendGridRepeats() {
        String body = "[" + event("delivered", START) + "]";
        assertThat(sendGrid.sendGrid(body, START.minus(Duration.ofHours(26))).statusCode())
                .isEqualTo(403);
        assertThat(sendGrid.sendGrid(body, START.plus(Duration.ofMinutes(11))).statusCode())
                .isEqualTo(403);
        assertThat(sendGrid.sendGrid(body, START.minus(Duration.ofHours(24))).statusCode())
                .isEqualTo(204);
    }

    @Test
    void readsNoMoreThanSendGridWouldSend() {
        assertThat(send("x".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "a/b;c", "nonsense"})
    void answersWhateverTypeTheBodyClaims(String type) {
        assertThat(sendGrid.post(PATH, "--x".getBytes(StandardCharsets.UTF_8), type, Map.of())
                        .statusCode())
                .isIn(400, 403, 415);
    }

    private int attempt(byte[] body, Map<String, String> headers) {
        return sendGrid.post(PATH, body, "application/json", headers).statusCode();
    }

    private ObjectNode event(String kind, Instant at) {
        return SignedEvents.mailEvent(taken, kind, at);
    }

    private HttpResponse<String> tell(ObjectNode... events) {
        return send(List.of(events).toString());
    }

    private HttpResponse<String> send(String body) {
        return sendGrid.sendGrid(body, START);
    }
}
