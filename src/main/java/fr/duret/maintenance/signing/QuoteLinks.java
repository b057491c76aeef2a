package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses at which a quote is read, signed and taken back. */
@Component
public class QuoteLinks {

    /** Where these pages begin. */
    public static final String PATH = "/votre-devis/";

    /** A quote's page says kindly that it is over, for so long. */
    private static final int DAYS_AFTER = 30;

    private static final Duration ON_SITE = Duration.ofHours(2);

    private final SignedLinks links;
    private final String publicAddress;
    private final Clock clock;

    QuoteLinks(SignedLinks links, @Value("${duret.public-address}") String publicAddress, Clock clock) {
        this.links = links;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** The customer's own page of a quote that has left, as their messages have it. */
    public String page(QuoteView quote) {
        return publicAddress + path(quote);
    }

    /** The same within this site. */
    public String path(QuoteView quote) {
        LocalDate until = Objects.requireNonNull(quote.validUntil(), "Only what has left has a page");
        return PATH + links.sign(Purpose.QUOTE, quote.id(), Paris.startOf(until.plusDays(DAYS_AFTER)));
    }

    /** The same within this site for two hours, to be signed on the technician's screen in the customer's presence. */
    public String onSite(UUID quoteId) {
        return PATH + links.sign(Purpose.QUOTE_ON_SITE, quoteId, clock.instant().plus(ON_SITE));
    }

    /** The quote in the back office, for whoever is signed in there. */
    String office(UUID quoteId) {
        return publicAddress + "/devis/" + quoteId;
    }

    /** Where the customer can withdraw; empty where there is no such right, or its time is over. */
    public Optional<String> withdrawal(QuoteView quote) {
        QuoteView.Signed signed = quote.signed();
        LocalDate until = signed == null ? null : signed.withdrawableUntil();
        return until == null || Paris.today(clock).isAfter(until)
                ? Optional.empty()
                : Optional.of("/renoncer/"
                        + links.sign(Purpose.QUOTE_WITHDRAWAL, quote.id(), Paris.startOf(until.plusDays(1))));
    }

    /** The same as messages have it. */
    Optional<String> withdrawalInMessages(QuoteView quote) {
        return withdrawal(quote).map(path -> publicAddress + path);
    }
}
