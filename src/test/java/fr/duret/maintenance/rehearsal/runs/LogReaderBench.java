package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a page waits for the log of a large year, and for the comparison of two. */
class LogReaderBench {

    private static final int LINES = Integer.getInteger("bench.lines", 20_000);
    private static final int TIMES = 10;
    private static final double MOST_MILLISECONDS = 1_000;

    @TempDir
    Path folder;

    @Test
    void readsTwentyThousandLines() throws IOException {
        Path file = Files.writeString(folder.resolve("events.ndjson"), SampleRun.log(LINES));
        LogReader log = new LogReader(file, SampleRun.JSON);

        double first = milliseconds(() -> RehearsedYear.of(log));
        double best = best(() -> RehearsedYear.of(log));
        double compared = best(() -> YearComparison.of(log, log));

        System.out.printf(
                "%,d lines (%,d KB): read the first time in %.0f ms, again in %.0f ms; two compared in %.0f ms%n",
                LINES, Files.size(file) / 1024, first, best, compared);
        assertThat(RehearsedYear.of(log).events()).isEqualTo(LINES);
        assertThat(best).isLessThan(MOST_MILLISECONDS);
    }

    private static double best(Supplier<?> work) {
        double best = Double.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            best = Math.min(best, milliseconds(work));
        }
        return best;
    }

    private static double milliseconds(Supplier<?> work) {
        long start = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return (System.nanoTime() - start) / 1e6;
    }
}
