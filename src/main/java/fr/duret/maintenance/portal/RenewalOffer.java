package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.RenewalProposal;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the renewal page offers.
 *
 * @param previousPriceWithVat the price so far, where the new one differs
 * @param consentText what the customer agrees to, word for word; it is kept with the renewal
 */
record RenewalOffer(
        String customerName,
        String plan,
        String contractReference,
        String siteLabel,
        String siteAddress,
        LocalDate endsOn,
        LocalDate newStartsOn,
        LocalDate newEndsOn,
        int visitsPerYear,
        Money price,
        BigDecimal vatPercent,
        Money priceWithVat,
        @Nullable Money previousPriceWithVat,
        String consentText,
        String actionUrl) {

    static RenewalOffer of(ContractView contract, TermView term, String actionUrl) {
        RenewalProposal next = term.next();
        boolean samePrice = next.annualPrice().compareTo(term.annualPrice()) == 0;
        return new RenewalOffer(
                contract.customer().name(),
                contract.plan().label(),
                contract.reference(),
                contract.site().label(),
                contract.site().address().line(),
                term.endsOn(),
                next.startsOn(),
                next.endsOn(),
                contract.visitsPerYear(),
                next.annualPrice(),
                next.vatRate().percent(),
                next.annualPriceGross(),
                samePrice ? null : term.annualPriceGross(),
                consent(next),
                actionUrl);
    }

    private static String consent(RenewalProposal next) {
        long months = ChronoUnit.MONTHS.between(next.startsOn(), next.endsOn().plusDays(1));
        String length = months == 12 ? "un an" : months % 12 == 0 ? months / 12 + " ans" : months + " mois";
        return "J’accepte de renouveler mon contrat pour " + length + ", du " + French.date(next.startsOn()) + " au "
                + French.date(next.endsOn()) + ", au prix de " + French.money(next.annualPriceGross())
                + " TTC par an.";
    }
}
