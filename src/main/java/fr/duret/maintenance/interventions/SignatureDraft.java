package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a visit is to be witnessed.
 *
 * @param at when, by the device
 * @param sentAt what the device's clock said when it sent this; none if the device does not say
 * @param position where; none if the device could or may not tell
 * @param signerName who signs
 * @param consent the sentence that stood above the signature
 * @param image the signature as a PNG
 * @param reason why there is no signature
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
public record SignatureDraft(
        SignatureOutcome outcome,
        Instant at,
        @Nullable Instant sentAt,
        @Nullable Position position,
        @Nullable String signerName,
        @Nullable String consent,
        byte @Nullable [] image,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 1_000;

    public SignatureDraft {
        signerName = tidied(signerName, LONGEST_NAME);
        consent = tidied(consent, LONGEST_TEXT);
        reason = tidied(reason, LONGEST_TEXT);
        if (outcome == SignatureOutcome.SIGNED) {
            if (signerName == null || consent == null || image == null) {
                throw refusal("Il faut le nom du signataire, le texte qu'il accepte et l'image de sa signature.");
            }
            SignatureImage.check(image);
            reason = null;
        } else {
            if (reason == null) {
                throw refusal("Dites pourquoi le client n'a pas signé : « absent, clés chez le gardien ».");
            }
            image = null;
            consent = null;
        }
    }

    /** When it was signed, once received: as of a tap on the clock. */
    ClockTap.Times receivedAt(Instant received) {
        return new ClockTap(at, sentAt, position, null, "signature").receivedAt(received);
    }

    private static @Nullable String tidied(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw refusal("Un texte y a " + text.length() + " caractères : raccourcissez-le à " + longest + ".");
        }
        return text.strip();
    }

    private static Refusal refusal(String detail) {
        return new Refusal(Refusal.Kind.RULE, "signature-incomplete", "Signature incomplète", detail);
    }
}
