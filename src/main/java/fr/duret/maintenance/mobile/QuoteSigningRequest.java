package fr.duret.maintenance.mobile;

import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.signing.SigningRequest;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer agrees to.
 *
 * @param sha256 of the document that they were shown
 * @param taken the positions of the options and variants that they take
 * @param signer their name
 * @param consent that they agree to the sentence that was shown
 * @param earlyWork that they ask for work in the time of withdrawal
 * @param image the drawn signature as a PNG, in Base64; absent if the name counts as typed
 */
@SuppressWarnings("ArrayRecordComponent") // read once from JSON, compared by nobody
record QuoteSigningRequest(
        @NotNull String sha256,
        @NotNull Set<Integer> taken,
        @NotNull String signer,
        boolean consent,
        boolean earlyWork,
        byte @Nullable [] image) {

    SigningRequest of(UUID quoteId, SigningPlace place) {
        return new SigningRequest(quoteId, place, sha256, taken, signer, consent, earlyWork, image);
    }
}
