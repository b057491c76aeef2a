package fr.duret.maintenance.mobile;

import fr.duret.maintenance.billing.Agreement;
import fr.duret.maintenance.billing.AmendmentOffer;
import fr.duret.maintenance.interventions.Amendment;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More time than was planned: how it stands, what the customer can be asked to sign, and what they have signed.
 *
 * @param workedMinutes until now, pauses out
 * @param overrunMinutes beyond what was planned, until now
 * @param freeMinutes how many minutes beyond are never billed: from there on the device asks for a signature
 * @param needed whether it is time to ask
 * @param agreement by what the time until now is agreed to
 * @param minutes how much more the offer is about, at the most
 * @param hourlyRate in euros, net of tax
 * @param hourlyRateWithVat in euros
 * @param vatPercent the tax on it
 * @param consent the sentence to sign, for these minutes at this rate
 * @param signed what counts, if the customer has signed
 */
record AmendmentSheet(
        int plannedMinutes,
        int workedMinutes,
        int overrunMinutes,
        int freeMinutes,
        boolean needed,
        @Nullable Agreement agreement,
        int minutes,
        BigDecimal hourlyRate,
        BigDecimal hourlyRateWithVat,
        BigDecimal vatPercent,
        String consent,
        @Nullable Signed signed) {

    /**
     * What the customer has signed.
     *
     * @param hourlyRate in euros, net of tax
     * @param at when, to the second
     * @param sha256 of the canonical JSON of what was signed
     */
    record Signed(int minutes, BigDecimal hourlyRate, String signerName, String consent, Instant at, String sha256) {}

    static AmendmentSheet of(AmendmentOffer offer, boolean open) {
        Amendment signed = offer.signed();
        return new AmendmentSheet(
                offer.plannedMinutes(),
                offer.workedMinutes(),
                offer.overrunMinutes(),
                offer.freeMinutes(),
                open && offer.isNeeded(),
                offer.agreement(),
                offer.minutes(),
                offer.hourlyRate().amount(),
                offer.hourlyRate().withVat(offer.vatRate()).amount(),
                offer.vatRate().percent(),
                offer.consent(),
                signed == null
                        ? null
                        : new Signed(
                                signed.minutes(),
                                signed.hourlyRate().amount(),
                                signed.signerName(),
                                signed.consent(),
                                signed.at(),
                                signed.sha256()));
    }
}
