package fr.duret.maintenance.notifications.sendgrid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sendgrid.Response;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Courier;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.HandedOver;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.Unsent;
import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hands mails over to SendGrid. What an answer means: 202, taken; 400, 413 and the like, refused for good; 401 and 403
 * are the company's own set-up, 429, 500 and 503 the provider's, so that a later attempt may succeed; anything else,
 * such as a gateway that gave up waiting, leaves open whether the mail was taken.
 */
@Component
@ConditionalOnProperty(name = "duret.mail.courier", havingValue = "sendgrid")
class SendGridCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SendGridCourier.class);
    private static final String MESSAGE_ID = "X-Message-Id";

    private final SendGridLine line;
    private final SendGridMail mail;
    private final SendGridSettings settings;
    private final Arrivals arrivals;
    private final ObjectMapper json;

    SendGridCourier(
            SendGridLine line, SendGridMail mail, SendGridSettings settings, Arrivals arrivals, ObjectMapper json) {
        this.line = line;
        this.mail = mail;
        this.settings = settings;
        this.arrivals = arrivals;
        this.json = json;
    }

    @Override
    public String name() {
        return "SendGrid";
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.EMAIL;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        String body;
        try {
            body = mail.of(message);
        } catch (IOException | RuntimeException e) {
            // Nothing was sent yet: it must not look like an answer that never came.
            LOG.error("Message {} cannot be written for SendGrid", message.id(), e);
            return passes(e)
                    ? new Delivery.NotNow(
                            "Une pièce jointe est momentanément inaccessible. L’envoi sera tenté de nouveau.")
                    : new Delivery.Refused("Ce message n’a pas pu être préparé : une pièce jointe est illisible.");
        }
        try {
            return outcome(line.post("mail/send", body));
        } catch (IOException e) {
            return Unsent.certainly(e)
                    ? new Delivery.NotNow("SendGrid n’est pas joignable. L’envoi sera tenté de nouveau.")
                    : unanswered();
        }
    }

    /** Whether what kept the message from being written is out of reach for now, and not wrong in itself. */
    private static boolean passes(Exception failure) {
        return failure instanceof DataAccessException
                || (failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE);
    }

    @Override
    public Delivery reconcile(OutgoingMessage message) {
        Optional<HandedOver> handedOver = arrivals.handedOver(message.id());
        if (handedOver.isPresent() && handedOver.get().arrival() != null) {
            return new Delivery.Accepted(
                    Optional.ofNullable(handedOver.get().providerReference()).orElse(""));
        }
        try {
            Response response =
                    line.get("messages", "(unique_args['" + SendGridMail.REFERENCE + "']=\"" + message.id() + "\")");
            return response.getStatusCode() == 200
                    ? found(response, handedOver)
                    : unknown("SendGrid n’a pas pu être interrogé (réponse " + response.getStatusCode() + ").");
        } catch (IOException e) {
            return unknown("SendGrid n’a pas pu être interrogé.");
        }
    }

    private Delivery outcome(Response response) {
        int status = response.getStatusCode();
        if (status / 100 == 2) {
            return new Delivery.Accepted(messageId(response));
        }
        return switch (status) {
            case 401, 403 ->
                new Delivery.NotNow("SendGrid refuse la clé d’accès ou l’expéditeur (" + status + " : "
                        + reason(response) + "). Vérifiez les réglages, l’envoi sera tenté de nouveau.");
            case 408, 429, 500, 503 ->
                new Delivery.NotNow(
                        "SendGrid est débordé ou en panne (" + status + "). L’envoi sera tenté de nouveau.");
            default ->
                status / 100 == 4
                        ? new Delivery.Refused("SendGrid refuse ce message : " + reason(response) + ".")
                        : unanswered();
        };
    }

    private Delivery found(Response response, Optional<HandedOver> handedOver) {
        try {
            JsonNode messages = json.readTree(response.getBody()).path("messages");
            if (!messages.isArray()) {
                return unknown("La réponse de SendGrid n’a pas pu être lue.");
            }
            if (!messages.isEmpty()) {
                return new Delivery.Accepted(messages.path(0).path("msg_id").asText());
            }
        } catch (JsonProcessingException e) {
            return unknown("La réponse de SendGrid n’a pas pu être lue.");
        }
        return handedOver.isPresent() && handedOver.get().ago().compareTo(settings.absentAfter()) >= 0
                ? new Delivery.NotNow("SendGrid n’a jamais reçu ce message. L’envoi sera tenté de nouveau.")
                : unknown("SendGrid n’en a pas encore trace.");
    }

    private static String messageId(Response response) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(MESSAGE_ID))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String reason(Response response) {
        try {
            String reason =
                    json.readTree(response.getBody()).at("/errors/0/message").asText();
            return reason.isEmpty() ? "sans raison donnée" : reason;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return "sans raison lisible";
        }
    }

    private static Delivery unanswered() {
        return unknown("SendGrid n’a pas confirmé.");
    }

    private static Delivery unknown(String why) {
        return new Delivery.Uncertain(why
                + " Ce message est peut-être parti : il ne partira pas une seconde fois tant qu’on ne le sait pas.");
    }
}
