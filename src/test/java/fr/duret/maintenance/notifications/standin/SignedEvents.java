package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the application what became of messages, signed as the providers sign. */
public final class SignedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String application;

    /**
     * @param application where it listens, such as {@code http://localhost:8080}, whatever its public address is
     */
    public SignedEvents(String application) {
        this.application = application;
    }

    /** Tells of one event in the provider's own words, such as {@code delivered}; the answer's status. */
    public int tell(Taken message, String event) {
        return message.provider() == Taken.Provider.SENDGRID
                ? sendGrid("[" + mailEvent(message, event, Instant.now()) + "]", Instant.now())
                        .statusCode()
                : twilio(Objects.requireNonNull(message.callback()), textEvent(message, event))
                        .statusCode();
    }

    /** An event as SendGrid writes it. */
    public static ObjectNode mailEvent(Taken message, String event, Instant at) {
        ObjectNode json = JSON.createObjectNode();
        json.put("email", message.to()).put("event", event).put("timestamp", at.getEpochSecond());
        json.put("sg_event_id", UUID.randomUUID().toString());
        json.put("sg_message_id", message.id() + ".recvd-1");
        json.put("smtp-id", "<" + message.id() + "@geopod>");
        json.put(SendGridDesk.REFERENCE, message.reference());
        switch (event) {
            case "bounce" ->
                json.put("type", "bounce").put("status", "5.1.1").put("reason", "550 5.1.1 mailbox unavailable");
            case "dropped" -> json.put("reason", "Bounced Address");
            case "deferred" -> json.put("response", "451 greylisted").put("attempt", "1");
            case "delivered" -> json.put("response", "250 OK");
            default -> {}
        }
        return json;
    }

    /** The fields of an event as Twilio sends them. */
    public static Map<String, String> textEvent(Taken message, String status) {
        Map<String, String> form = new TreeMap<>();
        form.put("AccountSid", TestKeys.TWILIO_ACCOUNT);
        form.put("MessageSid", message.id());
        form.put("SmsSid", message.id());
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("To", message.to());
        form.put("ApiVersion", "2010-04-01");
        if ("undelivered".equals(status) || "failed".equals(status)) {
            form.put("ErrorCode", "30005");
        }
        return form;
    }

    /** Posts a batch of events as SendGrid does, signed at that moment. */
    public HttpResponse<String> sendGrid(String body, Instant signedAt) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(signedAt.getEpochSecond());
        return post(
                "/webhooks/sendgrid/events",
                bytes,
                "application/json",
                Map.of(
                        "X-Twilio-Email-Event-Webhook-Signature",
                        signature(timestamp, bytes),
                        "X-Twilio-Email-Event-Webhook-Timestamp",
                        timestamp));
    }

    /** Posts an event as Twilio does, to the address that it was given. */
    public HttpResponse<String> twilio(String callback, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(
                URI.create(callback).getPath(),
                form.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded",
                Map.of("X-Twilio-Signature", twilioSignature(callback, fields)));
    }

    /** Posts whatever it is given. */
    public HttpResponse<String> post(String path, byte[] body, String contentType, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("The application does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** SendGrid's signature of a body: ECDSA over the timestamp and the bytes. */
    public static String signature(String timestamp, byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(TestKeys.SENDGRID_PRIVATE_KEY))));
            signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Twilio's signature of a form: HMAC-SHA1 over the address and the sorted fields. */
    public static String twilioSignature(String address, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TestKeys.TWILIO_AUTH_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
