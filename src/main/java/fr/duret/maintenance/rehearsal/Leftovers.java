package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of sandboxes: each names its process, so that what a killed one left behind can be cleared away. */
final class Leftovers {

    private static final Pattern NAME = Pattern.compile("duret-rehearsal-(\\d+)-.*");
    private static final long SECONDS_TO_STOP = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    /** Where Linux keeps files in memory: a database that is thrown away need not touch a disk. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private static final long ROOM = 1L << 30;

    private Leftovers() {}

    /** A new folder of this process: in memory if there is room, unless the command named another place. */
    static Path folder() {
        try {
            return Files.createTempDirectory(
                    temporary().equals(Path.of("/tmp")) && hasRoomInMemory() ? IN_MEMORY : temporary(),
                    "duret-rehearsal-" + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a sandbox", e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static boolean hasRoomInMemory() throws IOException {
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > ROOM;
    }

    /** Removes the sandboxes of processes that are no more, and stops the databases that run in them. */
    static void clear() {
        clear(temporary());
        if (Files.isWritable(IN_MEMORY)) {
            clear(IN_MEMORY);
        }
    }

    private static void clear(Path place) {
        try (Stream<Path> content = Files.list(place)) {
            content.filter(Leftovers::isAbandoned).toList().forEach(folder -> {
                stopDatabase(folder.resolve("postgres").resolve("data").resolve("postmaster.pid"));
                delete(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be read", e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty() && Files.isWritable(folder);
    }

    private static void stopDatabase(Path pidFile) {
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            ProcessHandle database = lines.isEmpty()
                    ? null
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElse(null);
            if (database != null && database.info().command().orElse("").contains("postgres")) {
                database.destroyForcibly();
                database.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The database of an earlier rehearsal does not stop: " + pidFile, e);
        }
    }

    /**
     * Removes the folder, while other threads of a process that ends, or its database, may still be writing to it: as
     * often as it takes, for {@link #SECONDS_TO_STOP} at most.
     */
    static void delete(Path folder) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        while (Files.exists(folder)) {
            try {
                deleteOnce(folder);
            } catch (IOException | UncheckedIOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The sandbox " + folder + " cannot be removed", e);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static void deleteOnce(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
