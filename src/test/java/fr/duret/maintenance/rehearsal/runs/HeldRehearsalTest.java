package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The very application, started as a rehearsal of twenty contracts with and without a change, from order to year. */
@IntegrationTest
class HeldRehearsalTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    @Autowired
    private RehearsalDesk desk;

    @Autowired
    private RunArchive archive;

    @Autowired
    private RunProperties properties;

    @Autowired
    private Stage stage;

    @Autowired
    private Book book;

    @Test
    void foreseesTwoMonthsAndWhatAChangeAddsToThem() throws Exception {
        stage.clear();
        for (int number = 0; number < 20; number++) {
            book.aContract()
                    .plan(number % 2 == 0 ? Plan.OR : Plan.ARGENT)
                    .reachedBy(number % 3 == 0 ? Channel.SMS : Channel.EMAIL)
                    .endingOn(FROM.plusDays(20 + 2L * number))
                    .register();
        }
        UUID before = ask("Avant", List.of());
        UUID after = ask("Après", List.of(edited()));

        hold(before, after);

        RehearsedYear year = desk.year(before);
        assertThat(year.brokenLines()).isZero();
        assertThat(year.incidentCount()).isZero();
        assertThat(year.templates()).contains("contract-reminder");
        assertThat(year.months().values().stream()
                        .mapToLong(month -> month.of(Load.CALL))
                        .sum())
                .isPositive();
        assertThat(desk.run(before).progress().done()).isEqualTo(1);

        YearComparison comparison = desk.compare(before, after);
        assertThat(comparison.onlyFirst()).isEmpty();
        assertThat(comparison.onlySecond())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.kind()).isEqualTo("SMS"));
        assertThat(desk.model(after, "contract-lifecycle").orElseThrow())
                .isNotEqualTo(desk.model(before, "contract-lifecycle").orElseThrow());
        assertThat(archive.folderOf(before).sandbox()).doesNotExist();
    }

    private static ModelFile edited() throws IOException {
        Path model = Path.of("src", "test", "resources", "models", "sms-j15", "contract-lifecycle.bpmn");
        return SentModel.receive("contract-lifecycle.bpmn", Files.readAllBytes(model));
    }

    private UUID ask(String name, List<ModelFile> models) {
        return desk.ask(
                new RehearsalOrder(name, RehearsalPeriod.TWO_MONTHS, FROM, 7, RehearsedBook.TODAY, models), "Essai");
    }

    private void hold(UUID... runs) throws Exception {
        RunQueue queue = new RunQueue(
                archive,
                new Launch(properties, "fr.duret.maintenance.DuretMaintenance", withoutTests()),
                new RunEnding(),
                properties);
        try {
            List<String> failures = new ArrayList<>();
            await().atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        queue.attend();
                        failures.addAll(Arrays.stream(runs)
                                .map(desk::run)
                                .filter(run -> run.state() == RunState.FAILED)
                                .map(run -> run.name() + ": " + run.reason())
                                .toList());
                        return !failures.isEmpty()
                                || Arrays.stream(runs)
                                        .allMatch(id -> desk.run(id).state() == RunState.FINISHED);
                    });
            assertThat(failures).isEmpty();
        } finally {
            queue.close();
        }
    }

    /** The class path of the application: its own classes never see those of its tests. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("test-res"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
