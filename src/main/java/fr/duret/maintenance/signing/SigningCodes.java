package fr.duret.maintenance.signing;

import fr.duret.maintenance.shared.HouseSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The six digits of each attempt: they follow from its id and the house's secret, and are kept nowhere. */
@Component
class SigningCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long POSSIBLE = 1_000_000;

    private final SecretKeySpec key;

    SigningCodes(HouseSecret secret) {
        this.key = new SecretKeySpec(secret.derive("signing codes"), ALGORITHM);
    }

    /** The code of that attempt, with its leading zeros. */
    String of(UUID signingId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] bytes = mac.doFinal(signingId.toString().getBytes(StandardCharsets.US_ASCII));
            return "%06d"
                    .formatted(Long.remainderUnsigned(ByteBuffer.wrap(bytes).getLong(), POSSIBLE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Codes cannot be made with " + ALGORITHM, e);
        }
    }

    /** Whether that was entered; blanks do not count, for phones show the digits in groups. */
    boolean isOf(UUID signingId, String entered) {
        return MessageDigest.isEqual(
                of(signingId).getBytes(StandardCharsets.US_ASCII),
                entered.replaceAll("[\\s\\u00a0\\u202f]", "").getBytes(StandardCharsets.UTF_8));
    }
}
