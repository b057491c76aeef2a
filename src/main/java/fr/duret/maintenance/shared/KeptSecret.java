package fr.duret.maintenance.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that the application makes for itself outside production: each in a file that only its account may read. */
public final class KeptSecret {

    private static final int BYTES = 32;

    private KeptSecret() {}

    /** The 32 random bytes in the file, in hexadecimal: made when the file is not there yet. */
    public static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.toAbsolutePath().getParent());
                createPrivate(file);
                Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("A secret cannot be kept in " + file.toAbsolutePath(), e);
        }
    }

    /** An empty file that nobody else may read, from its first moment on where the file system knows owners. */
    public static void createPrivate(Path file) throws IOException {
        boolean owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                owners
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }
}
