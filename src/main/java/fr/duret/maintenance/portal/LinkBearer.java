package fr.duret.maintenance.portal;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Check;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lets the bearer of a link in, and tells kindly whoever bears one that opens nothing. */
@Component
class LinkBearer {

    /** The view that says so. */
    static final String UNUSABLE = "portal/link-unusable";

    private final SignedLinks links;

    LinkBearer(SignedLinks links) {
        this.links = links;
    }

    /** The subject of a link that is genuine and in time; otherwise empty, and the model says why. */
    Optional<UUID> subject(Purpose purpose, String token, Model model) {
        Check check = links.verify(purpose, token);
        if (check instanceof Check.Valid valid) {
            return Optional.of(valid.subject());
        }
        if (check instanceof Check.Expired) {
            say(model, "Ce lien n’est plus valable", "Son délai est passé. Rien n’a été modifié dans votre contrat.");
        } else {
            say(
                    model,
                    "Ce lien n’est pas complet",
                    "Il a peut-être été coupé en le copiant. Rien n’a été modifié dans votre contrat.");
        }
        return Optional.empty();
    }

    static String unusable(Model model, String title, String detail) {
        say(model, title, detail);
        return UNUSABLE;
    }

    private static void say(Model model, String title, String detail) {
        model.addAttribute("title", title);
        model.addAttribute("detail", French.typeset(detail));
    }
}
