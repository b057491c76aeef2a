package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.customers.CustomerKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * All that the law asks about before it says what a quote must contain and what follows from a signature.
 *
 * @param smallBusiness whether a professional customer has five employees at the most and buys outside their main
 *     activity (Code de la consommation L221-3)
 * @param natures of the lines
 * @param urgent whether the customer expressly asked for somebody at once, and the quote is limited to that
 * @param on the day of drafting or signing
 */
public record Circumstances(
        CustomerKind signer,
        boolean smallBusiness,
        Premises premises,
        QuoteKind kind,
        Set<WorkNature> natures,
        SigningPlace place,
        boolean urgent,
        LocalDate on) {

    public Circumstances {
        natures = Set.copyOf(natures);
    }

    boolean isOffPremises() {
        return place == SigningPlace.HOME;
    }

    boolean isConsumer() {
        return signer == CustomerKind.CONSUMER;
    }

    /** Whether it is protected like a consumer: off premises only, and if small (L221-3). */
    boolean isProtected() {
        return isConsumer() || (signer == CustomerKind.PROFESSIONAL && smallBusiness && isOffPremises());
    }

    /** Repair at somebody's home, at once, expressly asked for: neither withdrawal nor waiting (L221-10, L221-28, 8°). */
    boolean isUrgentRepairAtHome() {
        return urgent && kind != QuoteKind.WORKS && isConsumer() && premises.isDwelling();
    }
}
