package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.quotes.QuoteView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a withdrawal show of what is withdrawn from.
 *
 * @param what in a heading: « votre renouvellement », « votre devis »
 * @param contract what it is called: « Argent, CT-2024-0187 »
 * @param declaredAt when it was declared, once it is
 * @param coveredUntil how long a contract still runs, once it is
 */
record Withdrawal(
        String what,
        String customerName,
        String contract,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate until,
        String sentTo,
        String actionUrl,
        @Nullable Instant declaredAt,
        @Nullable LocalDate coveredUntil) {

    static Withdrawal of(ContractView contract, TermView term, String actionUrl, @Nullable Instant at) {
        return new Withdrawal(
                "votre renouvellement",
                contract.customer().name(),
                contract.plan().label() + ", " + contract.reference(),
                term.startsOn(),
                term.endsOn(),
                term.withdrawableUntil(),
                Addresses.confirmationTo(contract.customer()),
                actionUrl,
                at,
                contract.terminatedOn());
    }

    static Withdrawal of(QuoteView quote, String actionUrl, @Nullable Instant at) {
        return new Withdrawal(
                "votre devis",
                quote.customer().name(),
                "Devis " + quote.name() + ", " + quote.draft().subject(),
                null,
                null,
                Objects.requireNonNull(quote.signed()).withdrawableUntil(),
                Addresses.confirmationTo(quote.customer()),
                actionUrl,
                at,
                null);
    }
}
