package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.duret.maintenance.shared.Ids;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Real processes of this machine, with a program in the place of the rehearsal. */
class RunQueueTest {

    private static final RunProperties PROPERTIES = new RunProperties(
            3,
            DataSize.ofMegabytes(64),
            DataSize.ofMegabytes(50),
            Duration.ofMinutes(5),
            25,
            new BigDecimal("0.08"),
            new BigDecimal("1.52"));

    @TempDir
    Path data;

    private RunArchive archive;
    private RunQueue queue;

    @BeforeEach
    void open() {
        archive = new RunArchive(data, SampleRun.JSON, PROPERTIES);
        queue = queue();
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    private RunQueue queue() {
        return new RunQueue(archive, standIn(), new RunEnding(), PROPERTIES);
    }

    private static Launch standIn() {
        return new Launch(PROPERTIES, StandInRehearsal.class.getName(), System.getProperty("java.class.path"));
    }

    private UUID ask(long seed) {
        UUID id = Ids.next();
        archive.folderOf(id)
                .open(SampleRun.ticket(id, "Essai " + seed, RehearsalPeriod.ONE_YEAR, seed), RunState.WAITING);
        return id;
    }

    private RehearsalRun run(UUID id) {
        return archive.find(id).orElseThrow();
    }

    private void until(UUID id, RunState state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    queue.attend();
                    assertThat(run(id).state()).isEqualTo(state);
                });
    }

    @Test
    void holdsOneAtATimeInTheOrderOfAsking() {
        UUID first = ask(StandInRehearsal.LASTS);
        UUID second = ask(StandInRehearsal.FINISHES);
        until(first, RunState.RUNNING);
        queue.attend();
        assertThat(run(second).state()).isEqualTo(RunState.WAITING);

        archive.folderOf(first).askToStop();
        until(first, RunState.STOPPED);
        until(second, RunState.FINISHED);

        assertThat(run(first).reason()).isEqualTo("Arrêtée à la demande.");
        assertThat(run(second).progress().events()).isEqualTo(3);
    }

    @Test
    void tellsTheDayThatIsReachedWhileItRuns() {
        UUID id = ask(StandInRehearsal.LASTS);
        until(id, RunState.RUNNING);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(run(id).progress())
                        .isEqualTo(new RehearsalProgress(SampleRun.FROM.plusMonths(1), 3, 0.25)));
    }

    @Test
    void repeatsTheReasonThatTheRehearsalGave() {
        UUID id = ask(StandInRehearsal.FAILS);
        until(id, RunState.FAILED);

        assertThat(run(id).reason()).isEqualTo("Une étape reste bloquée.");
    }

    @Test
    void showsTheLastWordsOfAProgramThatBrokeWithoutOne() {
        UUID id = ask(StandInRehearsal.BREAKS);
        until(id, RunState.FAILED);

        assertThat(run(id).reason())
                .contains("code 1", "The model has no start")
                .doesNotContain("\tat ");
    }

    @Test
    void givesTheProcessNoneOfOurSecretsAndOnlyArgumentsOfOurMaking() throws IOException {
        UUID id = ask(StandInRehearsal.FINISHES);
        until(id, RunState.FINISHED);

        Path out = archive.folderOf(id).out();
        assertThat(Files.readAllLines(out.resolve("environment")))
                .isSubsetOf("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER");
        assertThat(Files.readAllLines(out.resolve("arguments")))
                .startsWith("--rehearse=P1Y", "--from=2026-12-01", "--seed=1", "--out=" + out);
        assertThat(archive.folderOf(id).sandbox()).doesNotExist();
    }

    @Test
    void stopsOneThatWaitsBeforeItBegins() {
        UUID id = ask(StandInRehearsal.LASTS);
        archive.folderOf(id).askToStop();
        queue.attend();

        assertThat(run(id).state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void endsTheOrphanOfAnApplicationThatWasKilled() throws Exception {
        UUID id = ask(StandInRehearsal.LASTS);
        RunFolder folder = archive.folderOf(id);
        // Nobody holds this process any more, as after the death of the application that began it.
        RunProcess orphan = standIn().start(folder, run(id));
        folder.started(orphan.mark());

        queue.attend();

        assertThat(run(id).state()).isEqualTo(RunState.STOPPED);
        assertThat(run(id).reason()).contains("L’application s’est arrêtée");
        assertThat(orphan.mark().alive()).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(orphan::ended);
    }

    @Test
    void takesTheRunningOneAlongWhenTheApplicationEnds() throws Exception {
        UUID id = ask(StandInRehearsal.LASTS);
        until(id, RunState.RUNNING);

        queue.close();

        assertThat(run(id).state()).isEqualTo(RunState.STOPPED);
        assertThat(archive.folderOf(id).process().orElseThrow().alive()).isEmpty();
    }

    @Test
    void leavesTheQueueToWhoeverHoldsIt() {
        ask(StandInRehearsal.LASTS);
        queue.attend();
        UUID waiting = ask(StandInRehearsal.FINISHES);

        RunQueue other = queue();
        other.attend();

        assertThat(run(waiting).state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void stopsWhatWritesTooMuch() throws IOException {
        UUID id = ask(StandInRehearsal.LASTS);
        until(id, RunState.RUNNING);
        Files.write(archive.folderOf(id).out().resolve("much"), new byte[51 * 1024 * 1024]);

        until(id, RunState.STOPPED);

        assertThat(run(id).reason()).contains("50 Mo");
    }

    @Test
    void keepsTheLastRunsOnly() {
        for (int number = 0; number < 5; number++) {
            UUID id = ask(StandInRehearsal.FINISHES);
            archive.folderOf(id).stand(RunState.FINISHED, null);
        }
        UUID waiting = ask(StandInRehearsal.FINISHES);

        archive.makeRoom();

        assertThat(archive.all()).hasSize(2).extracting(RehearsalRun::id).contains(waiting);
    }
}
