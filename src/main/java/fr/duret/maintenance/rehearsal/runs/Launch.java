package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.imports.ImportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Starts the same application as this one with the arguments of a rehearsal. There is no shell, each argument is made
 * from a checked value, and nothing of this process's environment goes along: no password, no secret.
 */
@Component
class Launch {

    private static final String APPLICATION = "fr.duret.maintenance.DuretMaintenance";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER");

    private final RunProperties properties;
    private final String mainClass;
    private final String classPath;

    @Autowired
    Launch(RunProperties properties) {
        this(properties, mainClass(), System.getProperty("java.class.path"));
    }

    Launch(RunProperties properties, String mainClass, String classPath) {
        this.properties = properties;
        this.mainClass = mainClass;
        this.classPath = classPath;
    }

    RunProcess start(RunFolder folder, RehearsalRun run) throws IOException {
        Files.createDirectories(folder.out());
        Files.createDirectories(folder.sandbox());
        ProcessBuilder builder = new ProcessBuilder(command(folder, run))
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        Process process = builder.start();
        process.getOutputStream().close();
        return new RunProcess(process);
    }

    List<String> command(RunFolder folder, RehearsalRun run) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(ProcessHandle.current().info().command().orElseGet(Launch::javaOfThisRun));
        command.addAll(List.of(
                "-Xmx" + properties.memory().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=192m",
                // Else the heap is searched from end to end each time that another few thousand classes are loaded.
                "-XX:MetaspaceSize=192m",
                "-Dfile.encoding=UTF-8",
                // What it throws away lies in its own folder, where it is counted and found. The database's programs
                // are unpacked once for all: the machine's own folder may be too small, or run no program.
                "-Djava.io.tmpdir=" + folder.sandbox(),
                "-Dot.epg.working-dir=" + folder.programs()));
        command.addAll(program());
        command.addAll(arguments(folder, run));
        return command;
    }

    private List<String> arguments(RunFolder folder, RehearsalRun run) {
        List<String> arguments = new ArrayList<>(List.of(
                "--rehearse=" + run.period().length(),
                "--from=" + run.from(),
                "--seed=" + run.seed(),
                "--out=" + folder.out(),
                "--duret.rehearsal.prices.sms=" + properties.smsPrice().toPlainString(),
                "--duret.rehearsal.prices.postage=" + properties.letterPrice().toPlainString()));
        if (Files.isDirectory(folder.models())) {
            arguments.add("--processes=" + folder.models());
        }
        if (run.book() == RehearsedBook.TODAY) {
            arguments.add("--customers=" + folder.book().resolve(ImportKind.CUSTOMERS.fileName()));
            arguments.add("--sites=" + folder.book().resolve(ImportKind.SITES.fileName()));
            arguments.add("--contracts=" + folder.book().resolve(ImportKind.CONTRACTS.fileName()));
            Path technicians = folder.book().resolve(ImportKind.TECHNICIANS.fileName());
            if (Files.exists(technicians)) {
                arguments.add("--technicians=" + technicians);
            }
        }
        return arguments;
    }

    /** The packaged application begins with its launcher, which knows where the libraries are. */
    private List<String> program() {
        return List.of("-cp", classPath.isEmpty() ? "." : classPath, mainClass);
    }

    private static String mainClass() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") == null ? APPLICATION : LAUNCHER;
    }

    private static String javaOfThisRun() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
