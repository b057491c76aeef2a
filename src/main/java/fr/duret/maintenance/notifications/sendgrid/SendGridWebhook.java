package fr.duret.maintenance.notifications.sendgrid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.notifications.Reception;
import fr.duret.maintenance.notifications.WebhookBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from SendGrid what became of mails: batches of signed events, in any order, any number of times. */
@RestController
class SendGridWebhook {

    /** SendGrid's batches stay below 768 KiB. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    private final SendGridSignature signature;
    private final Reception reception;
    private final ObjectMapper json;

    SendGridWebhook(SendGridSignature signature, Reception reception, ObjectMapper json) {
        this.signature = signature;
        this.reception = reception;
        this.json = json;
    }

    /** What cannot be read does not keep back the rest of its batch. */
    @PostMapping("/webhooks/sendgrid/events")
    ResponseEntity<Void> events(HttpServletRequest request) throws IOException {
        byte[] body = WebhookBody.read(request, MOST_BYTES);
        if (!signature.isGenuine(request.getHeader(SIGNATURE), request.getHeader(TIMESTAMP), body)) {
            throw WebhookBody.forged("SendGrid");
        }
        List<SendGridEvent> events = parse(body);
        List<SendGridEvent> readable =
                events.stream().filter(SendGridEvent::isReadable).toList();
        ResponseEntity<Void> answer = reception.take(readable.stream()
                .map(SendGridEvent::report)
                .flatMap(Optional::stream)
                .toList());
        if (readable.size() < events.size()) {
            throw WebhookBody.malformed(events.size() - readable.size()
                    + " événements n’ont pas la forme attendue ; les autres ont été gardés.");
        }
        return answer;
    }

    private List<SendGridEvent> parse(byte[] body) {
        try {
            JsonNode batch = json.readTree(body);
            if (batch != null && batch.isArray()) {
                return StreamSupport.stream(batch.spliterator(), false)
                        .map(SendGridEvent::new)
                        .toList();
            }
        } catch (IOException e) {
            throw WebhookBody.malformed("Ce n’est pas du JSON. Rien n’a été gardé.");
        }
        throw WebhookBody.malformed("Une liste d’événements est attendue. Rien n’a été gardé.");
    }
}
