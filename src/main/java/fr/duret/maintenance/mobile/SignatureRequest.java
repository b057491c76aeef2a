package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature, or why there is none.
 *
 * @param at when, by the device
 * @param sentAt what the device's clock says while sending
 * @param consent the sentence that stood above the signature
 * @param image a PNG, in Base64
 * @param reason why the customer has not signed
 */
@SuppressWarnings("ArrayRecordComponent") // read once from JSON, compared by nobody
record SignatureRequest(
        @NotNull SignatureOutcome outcome,
        @NotNull Instant at,
        @Nullable Instant sentAt,
        @Valid @Nullable Place position,
        @Nullable String signerName,
        @Nullable String consent,
        byte @Nullable [] image,
        @Nullable String reason) {

    SignatureDraft draft() {
        return new SignatureDraft(
                outcome,
                at,
                sentAt,
                position == null ? null : position.position(),
                signerName,
                consent,
                image,
                reason);
    }
}
