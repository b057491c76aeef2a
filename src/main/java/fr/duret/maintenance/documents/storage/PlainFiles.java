package fr.duret.maintenance.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What earlier versions left unencrypted: {@code ab/abcdef…}, without an ending. Nothing is written here any more. */
final class PlainFiles {

    private final Path folder;

    PlainFiles(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> read(String fingerprint) {
        try {
            return Optional.of(Files.readAllBytes(file(fingerprint)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailable(folder.toAbsolutePath().toString(), e);
        }
    }

    List<String> all() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(Fingerprint::is)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageUnavailable(folder.toAbsolutePath().toString(), e);
        }
    }

    void remove(String fingerprint) {
        try {
            Files.deleteIfExists(file(fingerprint));
        } catch (IOException e) {
            throw new StorageUnavailable(folder.toAbsolutePath().toString(), e);
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint.substring(0, 2)).resolve(fingerprint);
    }
}
