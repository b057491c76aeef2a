package fr.duret.maintenance.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program of ours in a process of its own, which can be killed like a machine that loses its power. */
final class Node {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private Node(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one with the class path of this test; what it says goes into a file of that folder. */
    static Node start(Class<?> program, Path folder, List<String> settings) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=192m",
                    // As on every node of an installation: the engine writes due dates in local time.
                    "-Duser.timezone=" + TimeZone.getDefault().getID(),
                    "-cp",
                    classPath(program, folder),
                    program.getName()));
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

    /**
     * The application without the parts that tests add to it; a program of the tests with them, and one of this package
     * in the application, with nothing but its own classes.
     */
    private static String classPath(Class<?> program, Path folder) throws IOException {
        Path home = Path.of(
                program.getProtectionDomain().getCodeSource().getLocation().getPath());
        boolean within = program.getPackage().equals(Node.class.getPackage());
        boolean withTests = isOfTests(home.toString()) && !within;
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> withTests || !isOfTests(entry))
                .collect(Collectors.joining(File.pathSeparator));
        return within ? classesOf(home, folder.resolve("program")) + File.pathSeparator + path : path;
    }

    /** The classes of this package whose names begin as those of doomed nodes do, by themselves. */
    private static Path classesOf(Path home, Path target) throws IOException {
        Path inside = Path.of(Node.class.getPackageName().replace('.', '/'));
        Files.createDirectories(target.resolve(inside));
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(home.resolve(inside), "Doomed*.class")) {
            for (Path one : classes) {
                Files.copy(one, target.resolve(inside).resolve(String.valueOf(one.getFileName())));
            }
        }
        return target;
    }

    private static boolean isOfTests(String entry) {
        return entry.contains("test-classes") || entry.contains("test-res");
    }

    /** Whether it has come up and works; {@code IllegalStateException} if it ended by itself. */
    boolean isUp() {
        String said = said();
        if (!process.isAlive()) {
            throw new IllegalStateException("A node ended by itself:\n" + said);
        }
        return said.contains(": Started ");
    }

    /** Whether its log has that; {@code IllegalStateException} if it ended by itself. */
    boolean hasSaid(String words) {
        return isUp() && said().contains(words);
    }

    /** Where it listens, once it is up. */
    int port() {
        Matcher port = PORT.matcher(said());
        if (!port.find()) {
            throw new IllegalStateException("A node has not said where it listens; see " + log);
        }
        return Integer.parseInt(port.group(1));
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
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
