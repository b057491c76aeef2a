package fr.duret.maintenance.portal;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Check;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import org.springframework.stereotype.Component;

/** Lets the bearer of a link see the one quote for which it was made. */
@Component
class QuoteBearer {

    /** The quote that a link opens, and where its bearer is. */
    record Opened(QuoteView quote, SigningPlace place) {}

    private final SignedLinks links;
    private final Quotes quotes;

    QuoteBearer(SignedLinks links, Quotes quotes) {
        this.links = links;
        this.quotes = quotes;
    }

    /** Refused as {@code link-unusable} unless the link is genuine and in time. */
    Opened open(String token) {
        if (links.verify(Purpose.QUOTE, token) instanceof Check.Valid valid) {
            return new Opened(quotes.quote(valid.subject()), SigningPlace.DISTANCE);
        }
        if (links.verify(Purpose.QUOTE_ON_SITE, token) instanceof Check.Valid valid) {
            return new Opened(quotes.quote(valid.subject()), SigningPlace.HOME);
        }
        throw new Refusal(
                Refusal.Kind.DENIED,
                "link-unusable",
                "Ce lien n'ouvre plus rien",
                "Il est trop ancien, ou a été coupé en le copiant. Rien n'a été modifié. Cherchez notre message le plus"
                        + " récent, ou appelez-nous.");
    }
}
