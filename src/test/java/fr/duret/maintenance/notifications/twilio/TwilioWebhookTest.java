package fr.duret.maintenance.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.SignedEvents;
import fr.duret.maintenance.support.IntegrationTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class TwilioWebhookTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    Arrivals arrivals;

    @Autowired
    StatusAddress addresses;

    private SignedEvents twilio;
    private OutgoingMessage message;
    private String address;

    @BeforeEach
    void postAText() {
        twilio = new SignedEvents("http://localhost:" + port);
        message = post.lay(Channel.SMS);
        post.sent(message.id(), post.taken(message).id());
        address = addresses.of(message.id()).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "queued, SENT HANDED_OVER",
        "sent, SENT HANDED_OVER",
        "delivered, SENT DELIVERED",
        "undelivered, SENT BOUNCED",
        "canceled, SENT REFUSED",
        "receiving, SENT -"
    })
    void takesInWhatBecameOfAText(String status, String expected) {
        assertThat(tell(event(status)).statusCode()).isEqualTo(204);

        assertThat(post.arrival(message.id())).isEqualTo(expected);
    }

    @Test
    void goesForwardOnlyAndChangesNothingTheSecondTime() {
        tell(event("delivered"));
        tell(event("sent"));
        tell(event("delivered"));

        assertThat(post.arrival(message.id())).isEqualTo("SENT DELIVERED");
        assertThat(arrivals.of(message.id())).hasSize(2);
    }

    @Test
    void marksANumberThatIsUnknown() {
        tell(event("undelivered"));

        assertThat(post.faultsOfReader(message.id())).containsExactly("SMS UNREACHABLE");
        assertThat(arrivals.of(message.id()).get(0).detail()).isEqualTo("numéro inconnu (30005)");
    }

    @Test
    void doesNotMarkANumberThatIsSwitchedOff() {
        Map<String, String> off = event("undelivered");
        off.put("ErrorCode", "30003");
        tell(off);

        assertThat(post.arrival(message.id())).isEqualTo("SENT REFUSED");
        assertThat(post.faultsOfReader(message.id())).isEmpty();
    }

    @Test
    void settlesATextOfWhichNobodyKnewWhetherItLeft() {
        OutgoingMessage uncertain = post.lay(Channel.SMS);
        post.handedOverWithoutAnswer(uncertain.id(), Duration.ofMinutes(3));

        twilio.twilio(
                addresses.of(uncertain.id()).toString(), SignedEvents.textEvent(post.taken(uncertain), "delivered"));

        assertThat(post.read(uncertain.id()).entry().state()).isEqualTo(MessageState.SENT);
        assertThat(post.read(uncertain.id()).providerReference())
                .isEqualTo(post.taken(uncertain).id());
    }

    @Test
    void ignoresTextsThatItDoesNotKnow() {
        String unknown = addresses.of(UUID.randomUUID()).toString();
        assertThat(twilio.twilio(unknown, event("delivered")).statusCode()).isEqualTo(204);
    }

    @Test
    void letsNobodyElseWrite() {
        Map<String, String> event = event("delivered");
        String path = URI.create(address).getPath();
        byte[] body = "MessageSid=x".getBytes(StandardCharsets.UTF_8);
        String signature = SignedEvents.twilioSignature(address, event);

        assertThat(twilio.post(path, body, FORM, Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> forged = twilio.post(path, body, FORM, Map.of("X-Twilio-Signature", signature));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(forged.body()).contains("webhook-signature-invalid");
        assertThat(twilio.post(path, body, FORM, Map.of("X-Twilio-Signature", "%%%é"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(twilio.twilio(address.substring(0, address.length() - 1) + "_", event)
                        .statusCode())
                .isEqualTo(403);
        assertThat(twilio.twilio(address + "x", event).statusCode()).isEqualTo(403);
        assertThat(post.arrival(message.id())).isEqualTo("SENT -");
    }

    @Test
    void refusesWhatCannotBeRead() {
        Map<String, String> noSid = event("delivered");
        noSid.remove("MessageSid");
        assertThat(tell(noSid).statusCode()).isEqualTo(400);
        Map<String, String> noStatus = event("delivered");
        noStatus.remove("MessageStatus");
        assertThat(tell(noStatus).statusCode()).isEqualTo(400);
        Map<String, String> strangeSid = event("delivered");
        strangeSid.put("MessageSid", "SM1' OR '1'='1");
        assertThat(tell(strangeSid).statusCode()).isEqualTo(400);
        Map<String, String> strangeError = event("undelivered");
        strangeError.put("ErrorCode", "99999999999999");
        assertThat(tell(strangeError).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=1&a=2", "%"})
    void refusesFormsThatAreNone(String body) {
        assertThat(raw(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoTextAndFormsWithoutEnd() {
        assertThat(raw(new byte[] {'a', '=', (byte) 0xC3, (byte) 0x28})).isEqualTo(400);
        assertThat(raw("x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(413);
        assertThat(raw("a&".repeat(1_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(raw(new byte[0])).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "nonsense"})
    void answersWhateverTypeTheBodyClaims(String type) {
        assertThat(twilio.post(
                                URI.create(address).getPath(),
                                "{}".getBytes(StandardCharsets.UTF_8),
                                type,
                                Map.of("X-Twilio-Signature", "x"))
                        .statusCode())
                .isIn(400, 403, 415);
    }

    private int raw(byte[] body) {
        return twilio.post(URI.create(address).getPath(), body, FORM, Map.of("X-Twilio-Signature", "x"))
                .statusCode();
    }

    private Map<String, String> event(String status) {
        return new TreeMap<>(SignedEvents.textEvent(post.taken(message), status));
    }

    private HttpResponse<String> tell(Map<String, String> fields) {
        return twilio.twilio(address, fields);
    }
}
