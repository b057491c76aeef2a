package fr.duret.maintenance.notifications.sendgrid;

import static fr.duret.maintenance.support.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.duret.maintenance.notifications.standin.SignedEvents;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are not SendGrid's, cannot be read, or are too much. */
class HostileEventsTest extends SendGridEventsPlay {

    private static final String PATH = "/webhooks/sendgrid/events";
    private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

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
}
