package fr.duret.maintenance.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The one secret that every node knows; keys for other purposes are derived from it, so that none has to be kept. */
public final class HouseSecret {

    private final SecretKey secret;

    HouseSecret(SecretKey secret) {
        this.secret = secret;
    }

    /** Links were signed with the secret itself before there were other purposes; those in customers' mail stay valid. */
    SecretKey ofLinks() {
        return secret;
    }

    /** 256 bits for one purpose: they tell nothing of the secret, nor of the bits for another purpose. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(("duret derived key|" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys cannot be derived with " + secret.getAlgorithm(), e);
        }
    }
}
