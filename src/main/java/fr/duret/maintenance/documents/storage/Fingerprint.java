package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.Sha256;
import java.util.regex.Pattern;

/** SHA-256 in hexadecimal: the name of a content. */
final class Fingerprint {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Fingerprint() {}

    static String of(byte[] content) {
        return Sha256.hex(content);
    }

    static boolean is(String name) {
        return FORM.matcher(name).matches();
    }
}
