package fr.duret.maintenance.notifications.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Courier;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.HandedOver;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.Unsent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hands text messages over to Twilio. Twilio keeps no reference of ours: the address of the status callback carries it,
 * and a message without an answer is found again by its number, its text and its moment.
 */
@Component
@ConditionalOnProperty(name = "duret.sms.courier", havingValue = "twilio")
class TwilioCourier implements Courier {

    /** By how much the clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int LOOKED_AT = 200;
    private static final Set<Message.Status> LOST =
            Set.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);

    private final TwilioSettings settings;
    private final TwilioRestClient client;
    private final StatusAddress status;
    private final Arrivals arrivals;

    TwilioCourier(TwilioSettings settings, StatusAddress status, Arrivals arrivals) {
        this.settings = settings;
        this.client = client(settings);
        this.status = status;
        this.arrivals = arrivals;
    }

    @Override
    public String name() {
        return "Twilio";
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        try {
            return new Delivery.Accepted(creator(message).create(client).getSid());
        } catch (ApiException e) {
            return refused(message, e);
        } catch (TwilioException e) {
            return Unsent.certainly(e) ? notReached() : unanswered();
        }
    }

    @Override
    public Delivery reconcile(OutgoingMessage message) {
        Optional<HandedOver> handedOver = arrivals.handedOver(message.id());
        if (handedOver.isPresent() && handedOver.get().arrival() != null) {
            return new Delivery.Accepted(
                    Optional.ofNullable(handedOver.get().providerReference()).orElse(""));
        }
        Instant at = handedOver.map(HandedOver::at).orElse(Instant.EPOCH).minus(SKEW);
        try {
            return StreamSupport.stream(
                            Message.reader(settings.accountSid())
                                    .setTo(new PhoneNumber(message.address()))
                                    .limit(LOOKED_AT)
                                    .read(client)
                                    .spliterator(),
                            false)
                    .filter(found -> isThat(found, message, at))
                    .findFirst()
                    .map(TwilioCourier::outcome)
                    .orElseGet(() -> absent(handedOver));
        } catch (TwilioException e) {
            return unknown("Twilio n’a pas pu être interrogé.");
        }
    }

    /** The same text may go to the same number for another reason: what is another message's already is not this one. */
    private boolean isThat(Message found, OutgoingMessage message, Instant notBefore) {
        return found.getDirection() != Message.Direction.INBOUND
                && message.text()
                        .strip()
                        .equals(Objects.requireNonNullElse(found.getBody(), "").strip())
                && (found.getDateCreated() == null
                        || !found.getDateCreated().toInstant().isBefore(notBefore))
                && arrivals.messageCalled(found.getSid())
                        .map(message.id()::equals)
                        .orElse(true);
    }

    private static Delivery outcome(Message found) {
        return LOST.contains(found.getStatus())
                ? new Delivery.Refused("Twilio n’a pas pu remettre ce SMS : " + reason(found.getErrorMessage()) + ".")
                : new Delivery.Accepted(found.getSid());
    }

    private Delivery absent(Optional<HandedOver> handedOver) {
        return handedOver.isPresent() && handedOver.get().ago().compareTo(settings.absentAfter()) >= 0
                ? new Delivery.NotNow("Twilio n’a jamais reçu ce SMS. L’envoi sera tenté de nouveau.")
                : unknown("Twilio n’en a pas encore trace.");
    }

    private Delivery refused(OutgoingMessage message, ApiException answer) {
        Integer status = answer.getStatusCode();
        if (status == null) {
            return Unsent.certainly(answer) ? notReached() : unanswered();
        }
        return switch (status) {
            case 401, 403, 404 ->
                new Delivery.NotNow("Twilio refuse le compte ou l’expéditeur (" + status + " : "
                        + reason(answer.getMessage()) + "). Vérifiez les réglages, l’envoi sera tenté de nouveau.");
            case 408, 429, 500, 503 ->
                new Delivery.NotNow("Twilio est débordé ou en panne (" + status + "). L’envoi sera tenté de nouveau.");
            default -> {
                if (status / 100 != 4) {
                    yield unanswered();
                }
                AddressFault.Reason fault = TwilioErrors.fault(answer.getCode());
                if (fault != null) {
                    arrivals.markAddress(message.id(), fault);
                }
                yield new Delivery.Refused("Twilio refuse ce SMS : " + reason(answer.getMessage()) + ".");
            }
        };
    }

    private MessageCreator creator(OutgoingMessage message) {
        PhoneNumber to = new PhoneNumber(message.address());
        MessageCreator creator = settings.sendsByService()
                ? Message.creator(settings.accountSid(), to, settings.sender(), message.text())
                : Message.creator(settings.accountSid(), to, new PhoneNumber(settings.sender()), message.text());
        return creator.setStatusCallback(status.of(message.id()));
    }

    private static TwilioRestClient client(TwilioSettings settings) {
        TwilioRestClient.Builder client = settings.hasApiKey()
                ? new TwilioRestClient.Builder(settings.apiKeySid(), settings.apiKeySecret())
                : new TwilioRestClient.Builder(settings.accountSid(), settings.authToken());
        return client.accountSid(settings.accountSid())
                .region(settings.region())
                .edge(settings.edge())
                .httpClient(new OneRequest(settings))
                .build();
    }

    private static String reason(@Nullable String given) {
        return given == null || given.isBlank() ? "sans raison donnée" : given;
    }

    private static Delivery notReached() {
        return new Delivery.NotNow("Twilio n’est pas joignable. L’envoi sera tenté de nouveau.");
    }

    private static Delivery unanswered() {
        return unknown("Twilio n’a pas confirmé.");
    }

    private static Delivery unknown(String why) {
        return new Delivery.Uncertain(
                why + " Ce SMS est peut-être parti : il ne partira pas une seconde fois tant qu’on ne le sait pas.");
    }
}
