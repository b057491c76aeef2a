package fr.duret.maintenance.notifications.twilio;

import com.twilio.security.RequestValidator;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalReport;
import fr.duret.maintenance.notifications.Reception;
import fr.duret.maintenance.notifications.WebhookBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from Twilio what became of a text message, at the address that was made for that message. */
@RestController
class TwilioWebhook {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern MESSAGE_SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");

    private final TwilioSettings settings;
    private final StatusAddress addresses;
    private final Reception reception;
    private final Clock clock;

    TwilioWebhook(TwilioSettings settings, StatusAddress addresses, Reception reception, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.reception = reception;
        this.clock = clock;
    }

    @PostMapping(StatusAddress.PATH + "{token}")
    ResponseEntity<Void> status(@PathVariable String token, HttpServletRequest request) throws IOException {
        UUID message = addresses.message(token).orElseThrow(() -> WebhookBody.forged("Twilio"));
        Map<String, String> fields = TwilioForm.parse(WebhookBody.read(request, MOST_BYTES));
        if (!isGenuine(token, fields, request.getHeader("X-Twilio-Signature"))) {
            throw WebhookBody.forged("Twilio");
        }
        String sid = fields.getOrDefault("MessageSid", "");
        String status = fields.getOrDefault("MessageStatus", "");
        if (!MESSAGE_SID.matcher(sid).matches() || status.isEmpty()) {
            throw WebhookBody.malformed("Le message ou son état manque. Rien n’a été gardé.");
        }
        Integer error = error(fields.get("ErrorCode"));
        Arrival arrival = arrival(status, error);
        return reception.take(
                arrival == null
                        ? List.of()
                        : List.of(new ArrivalReport(
                                "twilio:" + sid + ":" + status,
                                message,
                                arrival,
                                clock.instant(),
                                sid,
                                TwilioErrors.words(error),
                                TwilioErrors.fault(error))));
    }

    private boolean isGenuine(String token, Map<String, String> fields, @Nullable String signature) {
        return signature != null
                && !settings.authToken().isEmpty()
                && new RequestValidator(settings.authToken()).validate(addresses.whole(token), fields, signature);
    }

    private static @Nullable Arrival arrival(String status, @Nullable Integer error) {
        return switch (status) {
            case "accepted", "scheduled", "queued", "sending", "sent" -> Arrival.HANDED_OVER;
            case "delivered", "read" -> Arrival.DELIVERED;
            case "undelivered", "failed", "canceled" ->
                TwilioErrors.fault(error) == null ? Arrival.REFUSED : Arrival.BOUNCED;
            default -> null;
        };
    }

    private static @Nullable Integer error(@Nullable String code) {
        return code != null && code.matches("[0-9]{5}") ? Integer.valueOf(code) : null;
    }
}
