package fr.duret.maintenance.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk of the documents as if somebody had pulled its plug: a file lies where their folder was. */
final class UnpluggedStorage implements AutoCloseable {

    private final Path folder;
    private final Path aside;

    UnpluggedStorage(Path data) {
        folder = data.resolve("documents");
        aside = data.resolve("unplugged");
        try {
            Files.createDirectories(folder);
            Files.move(folder, aside);
            Files.createFile(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the plug back. */
    @Override
    public void close() {
        try {
            Files.delete(folder);
            Files.move(aside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
