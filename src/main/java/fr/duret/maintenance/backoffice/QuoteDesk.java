package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.identity.StaffMember;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose quotes the person who is signed in may open: technicians theirs, the office all. */
@Component
class QuoteDesk {

    private final Quotes quotes;

    QuoteDesk(Quotes quotes) {
        this.quotes = quotes;
    }

    /** The account whose quotes alone may be seen; absent for the office. */
    @Nullable
    String onlyOf() {
        StaffMember member = member();
        return member.is(Role.DISPATCHER, Role.MANAGER, Role.PROCESS_ADMIN) ? null : member.username();
    }

    /** The quote; one of somebody else does not exist for a technician. */
    QuoteView open(UUID id) {
        QuoteView quote = quotes.quote(id);
        String only = onlyOf();
        if (only != null && !only.equals(quote.author())) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "quote-unknown",
                    "Devis introuvable",
                    "Ce devis n'existe pas, ou il est à quelqu'un d'autre.");
        }
        return quote;
    }

    String author() {
        return member().username();
    }

    boolean makesQuotes() {
        return member().makesQuotes();
    }

    boolean isManager() {
        return member().is(Role.MANAGER);
    }

    /** On the technician's own device the customer is there; the office sends a link. */
    SigningPlace likelyPlace() {
        return onlyOf() == null ? SigningPlace.DISTANCE : SigningPlace.HOME;
    }

    private static StaffMember member() {
        return StaffMember.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
