package fr.duret.maintenance.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves a signature, as it is written into the sealed document (Code civil, art. 1366 and 1367; Regulation (EU)
 * 910/2014, art. 25: a simple electronic signature).
 *
 * @param format the name of this way of writing it
 */
record Evidence(
        String format,
        Quote quote,
        Document document,
        Signer signer,
        Consent consent,
        Signature signature,
        Code code,
        List<Step> steps) {

    static final String FORMAT = "duret-preuve-de-signature/1";
    static final String NAME = "preuve-de-signature.json";

    /** @param lines what is taken of the quote, options and variants included */
    record Quote(String id, String name, List<String> lines, String gross) {}

    /**
     * @param sha256 of the exact document that was shown and agreed to
     * @param length in bytes: so many bytes at the beginning of the sealed document are that document
     */
    record Document(String sha256, int length, String title) {}

    /** @param customer the customer's reference and name, which may be somebody else's than the signer's */
    record Signer(String name, String customer, String place) {}

    record Consent(String sentence, @Nullable String earlyWork) {}

    /**
     * @param sha256 of the picture of a drawn signature
     * @param png that picture, in Base64
     */
    record Signature(
            String manner,
            @Nullable String sha256,
            @Nullable String png) {}

    /** @param wrong how many wrong codes were entered before the right one */
    record Code(String channel, String sentTo, @Nullable String messageId, Instant validUntil, int wrong) {}

    /** Something that happened, when, and from where. */
    record Step(
            String what,
            Instant at,
            @Nullable String address,
            @Nullable String agent) {}
}
