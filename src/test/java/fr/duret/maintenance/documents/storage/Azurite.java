package fr.duret.maintenance.documents.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Azure Blob Storage on this machine (npm ci brings it). It can be stopped and started with what it holds. */
final class Azurite implements AutoCloseable {

    private static final Path PROGRAM = Path.of("node_modules", "azurite", "dist", "src", "blob", "main.js");
    private static final long LONGEST_START_SECONDS = 60;

    private final Path folder;
    private final int port;
    private Process process;

    Azurite(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = started();
    }

    /** The condition of its tests: without it they do not run on a developer's machine, but always in CI. */
    static boolean isThereOrRequired() {
        return Files.exists(PROGRAM) || "true".equals(System.getenv("CI"));
    }

    String connectionString() {
        return "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey="
                + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
                + "BlobEndpoint=http://127.0.0.1:" + port + "/devstoreaccount1;";
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    void start() throws IOException {
        process = started();
    }

    private Process started() throws IOException {
        Process started = new ProcessBuilder(List.of(
                        "node",
                        PROGRAM.toAbsolutePath().toString(),
                        "--blobHost",
                        "127.0.0.1",
                        "--blobPort",
                        String.valueOf(port),
                        "--location",
                        folder.toString(),
                        "--silent",
                        "--disableTelemetry"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("azurite.log").toFile()))
                .start();
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > latest) {
                throw new AssertionError(
                        "Azurite does not start: " + Files.readString(folder.resolve("azurite.log")));
            }
            pause();
        }
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
