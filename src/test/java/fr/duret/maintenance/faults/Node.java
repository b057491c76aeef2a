package fr.duret.maintenance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The application in a process of its own, which can be killed like a machine that loses its power. */
final class Node {

    private final Process process;
    private final Path log;

    private Node(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one with the class path of this test, in a folder that is its own. */
    static Node start(Path folder, List<String> settings) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "fr.duret.maintenance.DuretMaintenance"));
            command.addAll(settings);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Node(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has come up and works; {@code IllegalStateException} if it ended by itself. */
    boolean isUp() {
        String said = said();
        if (!process.isAlive()) {
            throw new IllegalStateException("A node ended by itself:\n" + said);
        }
        return said.contains("Started DuretMaintenance");
    }

    /** Ends it at this very instant: nothing is put in order, as with kill -9. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String said() {
        try {
            return Files.readString(Objects.requireNonNull(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
