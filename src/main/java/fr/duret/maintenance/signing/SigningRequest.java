package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to sign, and how.
 *
 * @param place at a distance by the link, or on the technician's screen
 * @param sha256 of the document that they were shown
 * @param taken the positions of the options and variants that they take
 * @param signer the name of who signs
 * @param consent whether they agree to the quote in its words
 * @param earlyWork whether they expressly ask for the work to begin in the time of withdrawal
 * @param image the drawn signature as a PNG; absent if the name counts as typed
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
public record SigningRequest(
        UUID quoteId,
        SigningPlace place,
        String sha256,
        Set<Integer> taken,
        String signer,
        boolean consent,
        boolean earlyWork,
        byte @Nullable [] image) {

    private static final int LONGEST_NAME = 120;
    private static final int LARGEST_IMAGE = 300_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    public SigningRequest {
        taken = Set.copyOf(taken);
        signer = signer.strip();
        if (signer.isEmpty() || signer.length() > LONGEST_NAME || signer.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "signer-needed",
                    "Il manque votre nom",
                    "Écrivez votre prénom et votre nom, en " + LONGEST_NAME + " caractères au plus.");
        }
        if (image != null
                && (image.length > LARGEST_IMAGE
                        || !Arrays.equals(image, 0, Math.min(image.length, PNG.length), PNG, 0, PNG.length))) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "signature-image",
                    "Image de signature refusée",
                    "La signature dessinée ne peut pas être lue. Effacez-la et recommencez, ou laissez le cadre vide.");
        }
        if (!consent) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "consent-needed",
                    "Il manque votre accord",
                    "Cochez « Bon pour accord » pour signer. Rien n'est signé pour le moment.");
        }
    }

    Manner manner() {
        return image == null ? Manner.TYPED : Manner.DRAWN;
    }
}
