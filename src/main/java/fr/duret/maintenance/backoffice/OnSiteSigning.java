package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.signing.QuoteLinks;
import fr.duret.maintenance.signing.TriesOfADay;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Faire signer ici »: the customer signs on this screen, in the presence of whoever made the quote; and codes anew. */
@Controller
class OnSiteSigning {

    private final QuoteDesk desk;
    private final QuoteLinks links;
    private final TriesOfADay tries;

    OnSiteSigning(QuoteDesk desk, QuoteLinks links, TriesOfADay tries) {
        this.desk = desk;
        this.links = links;
        this.tries = tries;
    }

    @PostMapping("/devis/{id}/signer-ici")
    String begin(@PathVariable UUID id) {
        return "redirect:" + links.onSite(desk.open(id).id());
    }

    @PostMapping("/devis/{id}/rouvrir-signature")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        tries.reopen(desk.open(id).id(), desk.author());
        redirect.addFlashAttribute(
                "notice",
                Notice.done(
                        "Signature rouverte",
                        "Un nouveau code peut être demandé : il part sur le téléphone du client."));
        return "redirect:/devis/" + id;
    }
}
