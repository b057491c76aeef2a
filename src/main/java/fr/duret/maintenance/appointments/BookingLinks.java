package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The links in messages by which a customer comes to their appointments without an account. */
@Component
class BookingLinks {

    private static final Duration LIFE = Duration.ofDays(45);

    private final SignedLinks links;
    private final Clock clock;
    private final String publicAddress;

    BookingLinks(SignedLinks links, Clock clock, @Value("${duret.public-address}") String publicAddress) {
        this.links = links;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** To one appointment, until some weeks after that instant. */
    String to(UUID customerId, UUID interventionId, Instant about) {
        return home(customerId, about) + "/" + interventionId;
    }

    /** To all of them. */
    String home(UUID customerId, Instant about) {
        Instant base = about.isAfter(clock.instant()) ? about : clock.instant();
        return publicAddress + "/mes-rendez-vous/" + links.sign(Purpose.BOOKING, customerId, base.plus(LIFE));
    }
}
