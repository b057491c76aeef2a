package fr.duret.maintenance.rehearsal.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a rehearsal leaves behind that was ended by force: a sandbox, and the PostgreSQL in it. */
final class Remains {

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);
    private static final int DEPTH = 4;

    private Remains() {}

    static void clear(Path sandbox) {
        if (!Files.isDirectory(sandbox)) {
            return;
        }
        try (Stream<Path> files = Files.find(sandbox, DEPTH, (path, facts) -> path.endsWith("postmaster.pid"))) {
            for (Path pidFile : files.toList()) {
                stopServer(pidFile);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The sandbox {} cannot be searched", sandbox, e);
        }
        try {
            RunArchive.delete(sandbox);
        } catch (UncheckedIOException e) {
            LOG.warn("The sandbox {} cannot be removed; it goes with its run", sandbox, e);
        }
    }

    private static void stopServer(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElse(null);
        if (server == null || !server.info().command().orElse("").contains("postgres")) {
            return;
        }
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            RunProcess.endByForce(server);
        }
    }
}
