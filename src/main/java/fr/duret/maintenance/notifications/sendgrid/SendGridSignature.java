package fr.duret.maintenance.notifications.sendgrid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether SendGrid signed what arrived: ECDSA over the timestamp and the bytes of the body. SendGrid repeats for a day
 * what was not accepted, so that a signature may be a day old; an old one that comes again does no harm, for news change
 * nothing the second time.
 */
@Component
class SendGridSignature {

    private static final Duration OLDEST = Duration.ofHours(25);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final @Nullable PublicKey key;
    private final Clock clock;

    SendGridSignature(SendGridSettings settings, Clock clock) {
        this.key = settings.webhookPublicKey().isEmpty() ? null : key(settings.webhookPublicKey());
        this.clock = clock;
    }

    /** Without a key nothing is genuine. */
    boolean isGenuine(@Nullable String signature, @Nullable String timestamp, byte[] body) {
        if (key == null || signature == null || timestamp == null || !isRecent(timestamp)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(timestamp.getBytes(StandardCharsets.UTF_8));
            check.update(body);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signatures cannot be checked here", e);
        }
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,10}")) {
            return false;
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        Instant now = clock.instant();
        return signedAt.isAfter(now.minus(OLDEST)) && signedAt.isBefore(now.plus(AHEAD));
    }

    private static PublicKey key(String encoded) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "duret.sendgrid.webhook-public-key is not the verification key that SendGrid shows", e);
        }
    }
}
