package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.signing.QuoteLinks;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** « Faire signer ici »: the customer signs on this screen, in the presence of whoever made the quote. */
@Controller
class OnSiteSigning {

    private final QuoteDesk desk;
    private final QuoteLinks links;

    OnSiteSigning(QuoteDesk desk, QuoteLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @PostMapping("/devis/{id}/signer-ici")
    String begin(@PathVariable UUID id) {
        return "redirect:" + links.onSite(desk.open(id).id());
    }
}
