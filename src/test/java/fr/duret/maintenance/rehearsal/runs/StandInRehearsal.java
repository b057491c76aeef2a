package fr.duret.maintenance.rehearsal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A program that takes the arguments of a rehearsal and ends as its seed says. */
final class StandInRehearsal {

    static final long FINISHES = 1;
    static final long LASTS = 2;
    static final long BREAKS = 3;
    static final long FAILS = 4;

    private StandInRehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = Arrays.stream(arguments)
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        RunFolder folder = new RunFolder(
                Objects.requireNonNull(Path.of(option(options, "out")).getParent()), SampleRun.JSON);
        Files.writeString(
                folder.out().resolve("environment"),
                String.join("\n", System.getenv().keySet()));
        Files.writeString(folder.out().resolve("arguments"), String.join("\n", arguments));
        Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), "thrown-away"), "x");
        Files.writeString(folder.events(), SampleRun.log(3));
        long seed = Long.parseLong(option(options, "seed"));
        if (seed == FINISHES) {
            SampleRun.progress(folder, "finished", SampleRun.FROM.plusYears(1), 3, 1, null);
        } else if (seed == LASTS) {
            SampleRun.progress(folder, "running", SampleRun.FROM.plusMonths(1), 3, 0.25, null);
            Thread.sleep(120_000);
        } else if (seed == FAILS) {
            SampleRun.progress(folder, "failed", SampleRun.FROM.plusMonths(1), 3, 0.25, "Une étape reste bloquée.");
            System.exit(1);
        } else {
            throw new IllegalStateException("The model has no start");
        }
    }

    private static String option(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name), name);
    }
}
