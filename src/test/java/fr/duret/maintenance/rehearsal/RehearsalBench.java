package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.DuretMaintenance;
import fr.duret.maintenance.imports.LargeCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a year takes, whole command: of the demo company's contracts under a minute, with 600 interventions and its
 * quotes under two; of a company that makes a hundred times as many quotes; and of ten times as many contracts.
 */
class RehearsalBench {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final double MOST_SECONDS = 60;
    private static final double MOST_SECONDS_WITH_VISITS = 120;
    private static final int LARGE = 3_000;
    private static final String[] CONTRACTS_ONLY = {"--interventions=0", "--quotes=0"};

    @TempDir
    Path folder;

    @Test
    void aYearOfTheDemoCompany() throws IOException {
        assertThat(seconds("the demo company's contracts", folder.resolve("demo"), CONTRACTS_ONLY))
                .isLessThan(MOST_SECONDS);
    }

    @Test
    void aYearOfSixHundredInterventions() throws IOException {
        Path out = folder.resolve("visits");
        double seconds = seconds(AuditedRehearsal.class, "600 interventions", out, "--interventions=600");
        assertThat(VisitInvariants.breaches(out, FROM.plusYears(1))).isEmpty();
        assertThat(BookInvariants.breaches(out, FROM.plusYears(1))).isEmpty();
        assertThat(PromiseInvariants.breaches(out, FROM.plusYears(1))).isEmpty();
        assertThat(seconds).isLessThan(MOST_SECONDS_WITH_VISITS);
    }

    @Test
    void aYearOfFiveThousandQuotes() throws IOException {
        Path out = folder.resolve("quotes");
        seconds(AuditedRehearsal.class, "5,000 quotes", out, "--interventions=0", "--quotes=5000");
        assertThat(QuoteInvariants.breaches(out, FROM.plusYears(1))).isEmpty();
        assertThat(VisitInvariants.breaches(out, FROM.plusYears(1))).isEmpty();
    }

    @Test
    void aYearOfThreeThousandContracts() throws IOException {
        LargeCompany company = new LargeCompany(LARGE, FROM);
        Path customers = write("clients.csv", company.customers());
        Path sites = write("sites.csv", company.sites());
        Path contracts = write("contrats.csv", company.contracts());
        Path out = folder.resolve("large");
        seconds(
                LARGE + " contracts",
                out,
                "--customers=" + customers,
                "--sites=" + sites,
                "--contracts=" + contracts,
                CONTRACTS_ONLY[0],
                CONTRACTS_ONLY[1]);
        assertThat(RehearsalInvariants.breaches(
                        CompanyInFiles.read(customers, contracts, FROM),
                        out.resolve("events.ndjson"),
                        FROM,
                        FROM.plusYears(1)))
                .isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static double seconds(String what, Path out, String... more) throws IOException {
        return seconds(DuretMaintenance.class, what, out, more);
    }

    private static double seconds(Class<?> program, String what, Path out, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--rehearse=P1Y", "--from=" + FROM, "--seed=7"));
        arguments.addAll(List.of(more));
        long start = System.nanoTime();
        ChildProcess run = ChildProcess.startLong(program, out, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.console()).isZero();
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Stream<String> lines = Files.lines(out.resolve("events.ndjson"))) {
            System.out.printf("A year of %s rehearsed: %.1f s, %d events%n", what, seconds, lines.count());
        }
        return seconds;
    }
}
