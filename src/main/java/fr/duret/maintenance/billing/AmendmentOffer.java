package fr.duret.maintenance.billing;

import fr.duret.maintenance.interventions.Amendment;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a customer can be asked to sign for on the spot: a short quote for more time (arrêté du 24 janvier 2017).
 *
 * @param workedMinutes until now, pauses out, whole minutes begun
 * @param freeMinutes how many minutes beyond what was planned are never billed
 * @param agreement by what the time until now is agreed to, if it is
 * @param signed what counts of what the customer has signed already, if anything
 * @param minutes how much more the offer is about, at the most
 * @param hourlyRate net of tax, from the price grid
 * @param consent the sentence to sign
 */
public record AmendmentOffer(
        int plannedMinutes,
        int workedMinutes,
        int freeMinutes,
        @Nullable Agreement agreement,
        @Nullable Amendment signed,
        int minutes,
        Money hourlyRate,
        VatRate vatRate,
        String consent) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** The time beyond what was planned, until now; 0 if there is none. */
    public int overrunMinutes() {
        return Math.max(0, workedMinutes - plannedMinutes);
    }

    /** Whether time is running up that will be billed and that nobody has agreed to. */
    public boolean isNeeded() {
        return agreement == null && overrunMinutes() > freeMinutes;
    }

    /** What those minutes come to at the most, with tax. */
    static Money most(int minutes, Money hourlyRate, VatRate vatRate) {
        return hourlyRate
                .times(BigDecimal.valueOf(minutes).divide(HOUR, 3, RoundingMode.HALF_UP))
                .withVat(vatRate);
    }
}
