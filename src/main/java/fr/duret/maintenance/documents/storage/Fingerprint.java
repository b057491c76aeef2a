package fr.duret.maintenance.documents.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in hexadecimal: the name of a content. */
final class Fingerprint {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    static boolean is(String name) {
        return FORM.matcher(name).matches();
    }
}
