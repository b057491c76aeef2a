package fr.duret.maintenance.notifications.twilio;

import fr.duret.maintenance.shared.SignedLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address to which Twilio tells what becomes of one message; it carries our reference, signed. */
@Component
class StatusAddress {

    static final String PATH = "/webhooks/twilio/status/";

    /** Twilio tells of a message for some days at most. */
    private static final Duration OPEN = Duration.ofDays(30);

    private final SignedLinks links;
    private final String publicAddress;
    private final Clock clock;

    StatusAddress(SignedLinks links, @Value("${duret.public-address}") String publicAddress, Clock clock) {
        this.links = links;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    URI of(UUID message) {
        return URI.create(publicAddress
                + PATH
                + links.sign(
                        SignedLinks.Purpose.STATUS, message, clock.instant().plus(OPEN)));
    }

    /** The whole address as it was given to Twilio, which signs it with what it tells. */
    String whole(String token) {
        return publicAddress + PATH + token;
    }

    /** Which message the address was made for; empty if it was not made here or is too old. */
    Optional<UUID> message(String token) {
        return links.verify(SignedLinks.Purpose.STATUS, token) instanceof SignedLinks.Check.Valid valid
                ? Optional.of(valid.subject())
                : Optional.empty();
    }
}
