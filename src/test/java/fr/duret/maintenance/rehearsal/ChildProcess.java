package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.DuretMaintenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The rehearsal as it is started on a command line: in a process of its own, because it moves the engine's clock. */
final class ChildProcess {

    private static final long MOST_MINUTES = 60;

    private final Process process;
    private final Path console;

    private ChildProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Starts the command with the build's own JVM options; the first is where it writes. */
    static ChildProcess start(Path out, String... arguments) {
        return start(DuretMaintenance.class, out, arguments);
    }

    /** Starts another program that takes the same options. */
    static ChildProcess start(Class<?> program, Path out, String... arguments) {
        return start(List.of("-XX:TieredStopAtLevel=1"), program, out, arguments);
    }

    /** Starts a long one as the workshop does, with the second compiler: after a minute it has paid for itself. */
    static ChildProcess startLong(Class<?> program, Path out, String... arguments) {
        return start(List.of(), program, out, arguments);
    }

    private static ChildProcess start(List<String> compilers, Class<?> program, Path out, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=192m",
                "-Dfile.encoding=UTF-8",
                // As on any machine in the world: the log may not depend on it.
                "-Duser.timezone=America/Los_Angeles",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "--spring.profiles.active=demo",
                "--out=" + out));
        command.addAll(1, compilers);
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(Path.of("target", "rehearsals"));
            Path console = Files.createTempFile(Path.of("target", "rehearsals"), "console", ".txt");
            return new ChildProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(console.toFile())
                            .start(),
                    console);
        } catch (IOException e) {
            throw new AssertionError("The rehearsal cannot be started", e);
        }
    }

    /** Its exit code, once it has ended. */
    int exitCode() {
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                    .as("it ends")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Ends it as Ctrl-C does. */
    void interrupt() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether its sandbox is still there. */
    boolean hasASandbox() {
        return Stream.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"))
                .filter(Files::isDirectory)
                .anyMatch(this::hasASandboxIn);
    }

    private boolean hasASandboxIn(Path place) {
        try (Stream<Path> content = Files.list(place)) {
            return content.anyMatch(
                    path -> path.getFileName().toString().startsWith("duret-rehearsal-" + process.pid() + "-"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What it said. */
    String console() {
        try {
            return Files.readString(console, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
