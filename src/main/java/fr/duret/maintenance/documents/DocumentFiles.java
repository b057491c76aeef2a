package fr.duret.maintenance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes on disk, each content once, under its SHA-256. */
@Component
class DocumentFiles {

    private final Path folder;

    DocumentFiles(@Value("${duret.data-directory}") Path dataDirectory) {
        this.folder = dataDirectory.resolve("documents");
    }

    /** Writes the content durably, unless it lies there already, and returns its fingerprint. */
    String keep(byte[] content) {
        String sha256 = fingerprint(content);
        Path file = file(sha256);
        if (Files.exists(file)) {
            return sha256;
        }
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), sha256.substring(0, 8), ".part");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written to " + folder.toAbsolutePath(), e);
        }
        return sha256;
    }

    /** The content of that fingerprint; {@code IllegalStateException} if the disk holds something else. */
    byte[] read(String sha256) {
        byte[] content;
        try {
            content = Files.readAllBytes(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + sha256 + " is missing in " + folder.toAbsolutePath(), e);
        }
        if (!fingerprint(content).equals(sha256)) {
            throw new IllegalStateException(
                    "The document " + sha256 + " in " + folder.toAbsolutePath() + " was changed after it was stored");
        }
        return content;
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
