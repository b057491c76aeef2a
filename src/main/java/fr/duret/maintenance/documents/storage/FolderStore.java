package fr.duret.maintenance.documents.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents on a disk: {@code ab/abcdef….aes}, each file written beside and then moved to its place. */
final class FolderStore implements DocumentStore {

    private static final String ENDING = ".aes";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean keep(String name, byte[] bytes, LocalDate until) {
        if (Files.exists(file(name))) {
            // Whoever wrote it may have died before its name was safe from a power cut.
            syncFolder(shelf(name));
            return false;
        }
        replace(name, bytes);
        return true;
    }

    @Override
    public void replace(String name, byte[] bytes) {
        Path file = file(name);
        Path shelf = shelf(name);
        try {
            if (!Files.isDirectory(shelf)) {
                Files.createDirectories(shelf);
                syncFolder(folder);
            }
            Path unfinished = Files.createTempFile(shelf, name.substring(0, 8), UNFINISHED);
            try {
                write(unfinished, bytes);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            syncFolder(shelf);
        } catch (IOException e) {
            throw down(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The new name survives a power cut, too; some systems cannot open a folder for that. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(folder)) {
                throw down(e);
            }
            throw new ContentMissing(name);
        } catch (IOException e) {
            throw down(e);
        }
    }

    @Override
    public boolean remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            return true;
        } catch (IOException e) {
            throw down(e);
        }
    }

    @Override
    public void list(Consumer<StoredContent> listener) {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path shelf : shelves) {
                listShelf(shelf, listener);
            }
        } catch (IOException e) {
            throw down(e);
        }
    }

    private static void listShelf(Path shelf, Consumer<StoredContent> listener) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, "*" + ENDING)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String fingerprint = name.substring(0, name.length() - ENDING.length());
                if (Fingerprint.is(fingerprint)) {
                    listener.accept(new StoredContent(
                            fingerprint, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
    }

    @Override
    public void tidy(Instant before) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, facts) -> facts.isRegularFile()
                        && file.toString().endsWith(UNFINISHED)
                        && facts.lastModifiedTime().toInstant().isBefore(before))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw down(e);
        }
    }

    @Override
    public void probe() {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", UNFINISHED);
            Files.delete(probe);
        } catch (IOException e) {
            throw down(e);
        }
    }

    private Path file(String name) {
        return shelf(name).resolve(name + ENDING);
    }

    private Path shelf(String name) {
        return folder.resolve(name.substring(0, 2));
    }

    private StorageUnavailable down(IOException cause) {
        return new StorageUnavailable(folder.toAbsolutePath().toString(), cause);
    }
}
