package fr.duret.maintenance.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keys to the pages that a customer opens without an account: each token names one subject, serves one purpose
 * until one instant, and cannot be made or altered by anybody else.
 *
 * <p>A token has 48 URL-safe characters (subject, expiry, 128 bits of HMAC-SHA256), short enough for an SMS. It says
 * what it is about, not that it was never used: whether the deed is still to be done is the subject's own affair.
 */
public final class SignedLinks {

    private static final int SUBJECT_AND_EXPIRY = 16 + Integer.BYTES;
    private static final int SIGNATURE = 16;
    private static final int LENGTH = (SUBJECT_AND_EXPIRY + SIGNATURE) * 4 / 3;

    private final SecretKey key;
    private final Clock clock;

    SignedLinks(SecretKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What a link lets its bearer do; a link for one purpose opens nothing else. */
    public enum Purpose {
        /** Renew a contract online; the subject is the contract's term. */
        RENEWAL,
        /** Say no to the tacit renewal; the subject is the contract's term. */
        DECLINE,
        /** Withdraw from a renewal concluded online; the subject is the term that it opened. */
        WITHDRAWAL,
        /** Tell what became of a message; the subject is the message. Opened by its carrier, not by a customer. */
        STATUS,
        /** Say what one thinks of a visit; the subject is the survey. */
        SURVEY,
        /** Book, change and cancel appointments; the subject is the customer. */
        BOOKING,
        /** Read, sign or refuse a quote; the subject is the quote. */
        QUOTE,
        /** The same in the presence of the company, on the technician's screen. */
        QUOTE_ON_SITE,
        /** Withdraw from a signed quote; the subject is the quote. */
        QUOTE_WITHDRAWAL
    }

    /** What a token turned out to be. */
    public sealed interface Check {

        /** Genuine and in time. */
        record Valid(UUID subject) implements Check {}

        /** Genuine, but its time is over. */
        record Expired(UUID subject) implements Check {}

        /** Not made here, made for another purpose, or altered. */
        record Invalid() implements Check {}
    }

    /**
     * A token for one subject and purpose.
     *
     * @param expiresAt the first instant at which it opens nothing any more, to the second
     */
    public String sign(Purpose purpose, UUID subject, Instant expiresAt) {
        long expires = expiresAt.getEpochSecond();
        if (expires < 0 || expires > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("A link can expire between 1970 and 2106, not at " + expiresAt);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SUBJECT_AND_EXPIRY + SIGNATURE)
                        .putLong(subject.getMostSignificantBits())
                        .putLong(subject.getLeastSignificantBits())
                        .putInt((int) expires)
                        .put(signature(purpose, subject, expires))
                        .array());
    }

    /** What the token is worth now for that purpose; whatever a stranger types is answered, nothing is thrown. */
    public Check verify(Purpose purpose, String token) {
        byte[] bytes = decode(token);
        if (bytes.length != SUBJECT_AND_EXPIRY + SIGNATURE) {
            return new Check.Invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID subject = new UUID(buffer.getLong(), buffer.getLong());
        long expires = Integer.toUnsignedLong(buffer.getInt());
        byte[] claimed = Arrays.copyOfRange(bytes, SUBJECT_AND_EXPIRY, bytes.length);
        if (!MessageDigest.isEqual(signature(purpose, subject, expires), claimed)) {
            return new Check.Invalid();
        }
        return clock.instant().getEpochSecond() < expires ? new Check.Valid(subject) : new Check.Expired(subject);
    }

    private static byte[] decode(String token) {
        if (token.length() != LENGTH) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(Purpose purpose, UUID subject, long expires) {
        String signed = purpose + "|" + subject + "|" + expires;
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Links cannot be signed with " + key.getAlgorithm(), e);
        }
    }
}
