package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time than was planned, agreed and signed on the spot (arrêté du 24 janvier 2017).
 *
 * @param minutes how much more at the most
 * @param hourlyRate at which it is billed, net of tax
 * @param consent the sentence that stood above the signature
 * @param at when it was signed, to the second
 * @param accuracy in metres
 * @param sha256 of the canonical JSON of what was signed
 * @param author the technician who took it
 * @param replacedAt since when another one for more time counts in its place
 */
public record Amendment(
        UUID id,
        int minutes,
        Money hourlyRate,
        String signerName,
        String consent,
        Instant at,
        Instant receivedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        String sha256,
        String author,
        @Nullable Instant replacedAt) {

    public boolean isInForce() {
        return replacedAt == null;
    }
}
