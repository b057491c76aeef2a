package fr.duret.maintenance.documents.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts contents with AES-256-GCM: each with a key of its own, which a master key wraps. Both are bound to the
 * content's fingerprint, so that nothing can be put in another's place.
 *
 * <pre>  "DUR1" | length of name, name of master key | nonce, wrapped key | nonce, content</pre>
 */
final class Envelopes {

    private static final byte[] MARK = "DUR1".getBytes(US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;

    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();

    Envelopes(MasterKeys masters) {
        this.masters = masters;
    }

    byte[] close(byte[] content, String fingerprint) {
        byte[] bound = HexFormat.of().parseHex(fingerprint);
        byte[] key = random(KEY);
        byte[] wrapNonce = random(NONCE);
        byte[] name = masters.current().getBytes(US_ASCII);
        byte[] head = ByteBuffer.allocate(MARK.length + 1 + name.length + NONCE + KEY + TAG)
                .put(MARK)
                .put((byte) name.length)
                .put(name)
                .put(wrapNonce)
                .put(encrypted(masters.currentKey(), wrapNonce, key, bound))
                .array();
        byte[] nonce = random(NONCE);
        byte[] body = encrypted(new SecretKeySpec(key, "AES"), nonce, content, head, bound);
        return ByteBuffer.allocate(head.length + NONCE + body.length)
                .put(head)
                .put(nonce)
                .put(body)
                .array();
    }

    /** The content, if the envelope is whole and was closed for that fingerprint; else {@link ContentDamaged}. */
    byte[] open(byte[] envelope, String fingerprint) {
        byte[] bound = HexFormat.of().parseHex(fingerprint);
        try {
            ByteBuffer in = ByteBuffer.wrap(envelope);
            if (!Arrays.equals(taken(in, MARK.length), MARK)) {
                throw new ContentDamaged(fingerprint, "this is no envelope");
            }
            SecretKey master = masters.named(new String(taken(in, Byte.toUnsignedInt(in.get())), US_ASCII));
            byte[] wrapNonce = taken(in, NONCE);
            byte[] key = decrypted(master, wrapNonce, taken(in, KEY + TAG), bound);
            byte[] head = Arrays.copyOf(envelope, in.position());
            byte[] nonce = taken(in, NONCE);
            byte[] body = taken(in, Math.max(TAG, in.remaining()));
            return decrypted(new SecretKeySpec(key, "AES"), nonce, body, head, bound);
        } catch (AEADBadTagException | BufferUnderflowException e) {
            throw new ContentDamaged(fingerprint, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    private static byte[] encrypted(SecretKey key, byte[] nonce, byte[] plain, byte[]... bound) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    private static byte[] decrypted(SecretKey key, byte[] nonce, byte[] secret, byte[]... bound)
            throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(secret);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[]... bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        for (byte[] part : bound) {
            cipher.updateAAD(part);
        }
        return cipher;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] taken(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
