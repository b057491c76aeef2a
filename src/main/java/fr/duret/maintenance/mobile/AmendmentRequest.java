package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer's signature for more time than was planned.
 *
 * @param minutes how much more at the most
 * @param hourlyRate what was agreed, in euros, net of tax; without it the rate of the price grid
 * @param at when, by the device
 * @param sentAt what the device's clock says while sending
 * @param consent the sentence that stood above the signature
 * @param image a PNG, in Base64
 */
@SuppressWarnings("ArrayRecordComponent") // read once from JSON, compared by nobody
record AmendmentRequest(
        @NotNull Integer minutes,
        @Nullable BigDecimal hourlyRate,
        @NotNull Instant at,
        @Nullable Instant sentAt,
        @Valid @Nullable Place position,
        @Nullable String signerName,
        @Nullable String consent,
        byte @Nullable [] image) {

    @Nullable
    Money rate() {
        return hourlyRate == null ? null : new Money(hourlyRate);
    }

    SignatureDraft draft() {
        return new SignatureDraft(
                SignatureOutcome.SIGNED,
                at,
                sentAt,
                position == null ? null : position.position(),
                signerName,
                consent,
                image,
                null);
    }
}
