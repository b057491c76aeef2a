package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.shared.VatRate;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of a quote under its circumstances.
 *
 * @param rates the VAT rate of each kind of work on it
 * @param mentions what must stand on it, in the order of printing
 * @param offPremises whether it is signed away from the agency in the company's presence
 * @param depositWaits whether nothing may be paid for seven days (L221-10)
 */
public record QuoteTerms(
        Map<WorkNature, VatRate> rates,
        Set<Mention> mentions,
        WithdrawalRight withdrawal,
        boolean offPremises,
        boolean depositWaits) {

    private static final int WITHDRAWAL_DAYS = 14;
    private static final int WAITING_DAYS = 7;

    public boolean needs(Mention mention) {
        return mentions.contains(mention);
    }

    /**
     * The last day on which the customer may withdraw: the fourteenth after the signature, or the next working day if it
     * is none (L221-19); absent where there is no such right.
     */
    public @Nullable LocalDate withdrawableUntil(LocalDate signedOn) {
        return withdrawal.isGiven() ? WorkingDays.onOrAfter(signedOn.plusDays(WITHDRAWAL_DAYS)) : null;
    }

    /** The first day on which a deposit may be asked: off premises the one after the seventh has passed (L221-10). */
    public LocalDate depositFrom(LocalDate signedOn) {
        return depositWaits ? signedOn.plusDays(WAITING_DAYS + 1) : signedOn;
    }

    /**
     * The first day on which work may begin: the one after the time of withdrawal, or the day of signature where there is
     * none or the customer expressly asked for it (L221-25).
     *
     * @param asked whether the customer asked, on a durable medium, for work to begin in the time of withdrawal
     */
    public LocalDate workFrom(LocalDate signedOn, boolean asked) {
        LocalDate until = withdrawableUntil(signedOn);
        return until == null || asked ? signedOn : until.plusDays(1);
    }
}
