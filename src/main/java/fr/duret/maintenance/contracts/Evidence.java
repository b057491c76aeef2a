package fr.duret.maintenance.contracts;

import java.util.Optional;

/** A document that somebody joins to their declaration, told by its content and not by its name. */
public final class Evidence {

    private static final int LARGEST = 5 << 20;

    private Evidence() {}

    /** Whether it is a PDF, a JPEG or a PNG of at most 5 MB. */
    public static boolean isAccepted(byte[] content) {
        return content.length <= LARGEST && mediaType(content).isPresent();
    }

    static Optional<String> mediaType(byte[] content) {
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                ? Optional.of("image/png")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
