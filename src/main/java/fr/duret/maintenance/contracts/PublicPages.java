package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses of the pages that a customer opens from a message, without an account. */
@Component
class PublicPages {

    private final SignedLinks links;
    private final String publicAddress;

    PublicPages(SignedLinks links, @Value("${duret.public-address}") String publicAddress) {
        this.links = links;
        this.publicAddress = publicAddress;
    }

    /** Where the term can be renewed, until its last day is over. */
    String renewal(UUID termId, LocalDate endsOn) {
        return publicAddress + "/renouvellement/"
                + links.sign(Purpose.RENEWAL, termId, Paris.startOf(endsOn.plusDays(1)));
    }

    /** Where a tacit renewal can be declined, until that day is over. */
    String decline(UUID termId, LocalDate declineBefore) {
        return publicAddress + "/non-reconduction/"
                + links.sign(Purpose.DECLINE, termId, Paris.startOf(declineBefore.plusDays(1)));
    }

    /** Where a consumer can withdraw from a renewal, until that day is over. */
    String withdrawal(UUID termId, LocalDate until) {
        return publicAddress + "/renoncer/" + links.sign(Purpose.WITHDRAWAL, termId, Paris.startOf(until.plusDays(1)));
    }

    /** Where anybody can ask for the end of a contract (L215-1-1). */
    String termination() {
        return publicAddress + "/resilier-votre-contrat";
    }
}
