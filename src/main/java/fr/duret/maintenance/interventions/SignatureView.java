package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a visit was witnessed, as others see it.
 *
 * @param at when, to the second
 * @param sha256 of the canonical JSON of what was signed
 * @param voidedAt since when it counts no more, because what was signed has changed
 */
public record SignatureView(
        UUID id,
        SignatureOutcome outcome,
        @Nullable String signerName,
        @Nullable String consent,
        @Nullable String reason,
        Instant at,
        Instant receivedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        String sha256,
        String author,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        @Nullable String voidReason) {

    public boolean isValid() {
        return voidedAt == null;
    }
}
