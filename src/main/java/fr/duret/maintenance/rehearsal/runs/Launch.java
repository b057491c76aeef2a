package fr.duret.maintenance.rehearsal.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Starts the same application as this one with the arguments of a rehearsal. There is no shell, each argument is made
 * from a checked value, and nothing of this process's environment goes along: no password, no secret.
 */
@Component
class Launch {

    private static final String MAIN_CLASS = "fr.duret.maintenance.DuretMaintenance";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER");

    private final RehearsalProperties properties;

    Launch(RehearsalProperties properties) {
        this.properties = properties;
    }

    RunProcess start(RunFolder folder, RehearsalRun run) throws IOException {
        Files.createDirectories(folder.out());
        ProcessBuilder builder = new ProcessBuilder(command(folder, run))
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        return new RunProcess(builder.start());
    }

    List<String> command(RunFolder folder, RehearsalRun run) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(ProcessHandle.current().info().command().orElseGet(Launch::javaOfThisRun));
        command.addAll(List.of(
                "-Xmx" + properties.memory().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Europe/Paris"));
        command.addAll(program());
        command.addAll(arguments(folder, run));
        return command;
    }

    private static List<String> arguments(RunFolder folder, RehearsalRun run) {
        List<String> arguments = new ArrayList<>(List.of(
                "--rehearse=" + run.period().length(),
                "--from=" + run.from(),
                "--seed=" + run.seed(),
                "--out=" + folder.out()));
        if (Files.isDirectory(folder.models())) {
            arguments.add("--processes=" + folder.models());
        }
        if (run.book() == RehearsedBook.TODAY) {
            arguments.add("--customers=" + folder.book().resolve("clients.csv"));
            arguments.add("--sites=" + folder.book().resolve("sites.csv"));
            arguments.add("--contracts=" + folder.book().resolve("contrats.csv"));
        }
        return arguments;
    }

    /** The packaged application is one file that knows its main class; otherwise there is a path of classes. */
    private static List<String> program() {
        String classPath = System.getProperty("java.class.path");
        boolean packaged = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
                && !classPath.contains("surefire");
        return packaged ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN_CLASS);
    }

    private static String javaOfThisRun() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
