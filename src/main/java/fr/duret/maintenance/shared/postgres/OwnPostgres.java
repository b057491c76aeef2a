package fr.duret.maintenance.shared.postgres;

import fr.duret.maintenance.shared.KeptSecret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL below a folder, durable like any other: fsync is on, the data stays between runs, and the server
 * that a killed run left behind is stopped before a new one starts.
 */
final class OwnPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final String password;
    private final Path directory;

    private OwnPostgres(FileChannel lockFile, EmbeddedPostgres server, String password, Path directory) {
        this.lockFile = lockFile;
        this.server = server;
        this.password = password;
        this.directory = directory;
    }

    /**
     * Starts the server; {@code IllegalStateException} if another run of the application uses the folder.
     *
     * @param durable whether what is committed outlives a failing machine
     */
    static OwnPostgres start(Path directory, boolean durable) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = lock(directory.resolve("in-use.lock"));
            Path data = directory.resolve("data");
            stopOrphan(data);
            Path passwordFile = directory.resolve("password");
            String password = KeptSecret.in(passwordFile);
            String durability = durable ? "on" : "off";
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", durability)
                    .setServerConfig("synchronous_commit", durability)
                    .setServerConfig("full_page_writes", durability)
                    .setServerConfig("plan_cache_mode", durable ? "auto" : "force_generic_plan")
                    // Tables that work as queues fill with dead rows; only a scan of an index learns to pass them by.
                    .setServerConfig("enable_bitmapscan", durability)
                    .setServerConfig("enable_seqscan", durability)
                    // Who does what at this moment is for somebody who watches.
                    .setServerConfig("track_activities", durability)
                    .setServerConfig("update_process_title", durability)
                    .setServerConfig("unix_socket_directories", socketFolder(directory))
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "Europe/Paris")
                    .start();
            return new OwnPostgres(lockFile, server, password, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + directory.toAbsolutePath(), e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another run of the application uses " + file.toAbsolutePath()
                    + ". Stop it first, or give this one its own folder with --duret.data-directory=…");
        }
        return channel;
    }

    /** We hold the folder's lock, so a server that still runs on its data belongs to a run that was killed. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null || !orphan.info().command().orElse("").contains("postgres")) {
            return;
        }
        LOG.info("Stopping the PostgreSQL (pid {}) that a killed run left behind", pid);
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.warn("It does not stop by itself: ending it; it will recover from its log", e);
            orphan.destroyForcibly();
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    /** The file through which programs of this machine reach the server; empty where the system offers none. */
    Optional<Path> socket() {
        return Optional.of(directory.toAbsolutePath().resolve(".s.PGSQL." + server.getPort()))
                .filter(Files::exists);
    }

    /** Where the server lays its socket; nowhere if the name would be longer than systems allow. */
    private static String socketFolder(Path directory) {
        String folder = directory.toAbsolutePath().toString();
        return File.separatorChar == '/' && folder.matches("[\\w./-]{1,80}") ? folder : "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }
}
