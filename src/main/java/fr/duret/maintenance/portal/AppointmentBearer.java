package fr.duret.maintenance.portal;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Check;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the bearer of a link see the appointments of the customer for whom it was made, and nobody else's. */
@Component
class AppointmentBearer {

    /** Where these pages begin. */
    static final String HOME = "/mes-rendez-vous";

    private final SignedLinks links;
    private final InterventionBook interventions;

    AppointmentBearer(SignedLinks links, InterventionBook interventions) {
        this.links = links;
        this.interventions = interventions;
    }

    /** The customer of a link that is genuine and in time; refused as {@code link-unusable} otherwise. */
    UUID customer(String token) {
        if (links.verify(Purpose.BOOKING, token) instanceof Check.Valid valid) {
            return valid.subject();
        }
        throw new Refusal(
                Refusal.Kind.DENIED,
                "link-unusable",
                "Ce lien n'ouvre plus rien",
                "Il est trop ancien, ou a été coupé en le copiant. Rien n'a été modifié. Cherchez notre message le plus"
                        + " récent, ou appelez-nous.");
    }

    /** The customer's own intervention; one of somebody else does not exist for them. */
    InterventionView intervention(String token, UUID interventionId) {
        UUID customer = customer(token);
        InterventionView found = interventions.intervention(interventionId);
        if (!found.customerId().equals(customer)) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "visit-unknown",
                    "Ce rendez-vous n'est pas dans votre dossier",
                    "Revenez à vos rendez-vous, ou appelez-nous.");
        }
        return found;
    }

    static String home(String token) {
        return HOME + "/" + token;
    }

    static String page(String token, UUID interventionId) {
        return home(token) + "/" + interventionId;
    }
}
