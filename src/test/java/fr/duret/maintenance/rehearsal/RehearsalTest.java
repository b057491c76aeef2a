package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year of the demo company, rehearsed three times on the command line. */
class RehearsalTest extends AppointmentYear {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final Path DEMO = Path.of("src", "main", "resources", "demo");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Few visits for a suite's sake; more happens on them than on most. */
    private static final String[] EVENTFUL = {
        "--rehearse=P1Y",
        "--from=" + FROM,
        "--seed=7",
        "--interventions=60",
        "--duret.rehearsal.habits.visits.unfinished=0.1",
        "--duret.rehearsal.habits.visits.cancelled=0.1",
        "--duret.rehearsal.habits.visits.over45=0.2",
        "--duret.rehearsal.habits.visits.over75=0.2",
        "--duret.rehearsal.habits.visits.refused=0.08",
        "--duret.rehearsal.habits.visits.forgotten=0.12",
        "--duret.rehearsal.habits.visits.late=0.08",
        "--duret.rehearsal.habits.visits.answers-mail=0.6",
        "--duret.rehearsal.habits.visits.satisfied=0.6",
    };

    @TempDir
    static Path folder;

    private static Path year;
    private static Path again;
    private static Path otherSeed;

    @BeforeAll
    static void rehearse() {
        year = folder.resolve("year");
        again = folder.resolve("again");
        otherSeed = folder.resolve("other-seed");
        String[] options = Stream.concat(Stream.of(EVENTFUL), QUOTES.stream()).toArray(String[]::new);
        ChildProcess first = ChildProcess.start(AuditedRehearsal.class, year, options);
        ChildProcess second = ChildProcess.start(again, options);
        assertThat(first.exitCode()).as(first.console()).isZero();
        assertThat(second.exitCode()).as(second.console()).isZero();
        assertThat(first.hasASandbox()).isFalse();
        ChildProcess third = ChildProcess.start(
                otherSeed, "--rehearse=P1M", "--from=" + FROM, "--seed=8", "--interventions=4", "--compare=" + year);
        assertThat(third.exitCode()).as(third.console()).isZero();
        assertThat(first.console()).contains("Taux de renouvellement").doesNotContain("ERROR", "WARN");
    }

    RehearsalTest() {
        super(() -> year, FROM.plusYears(1));
    }

    @Test
    void everyPromiseIsKeptTheWholeYear() {
        assertThat(RehearsalInvariants.breaches(company(), year.resolve("events.ndjson"), FROM, FROM.plusYears(1)))
                .isEmpty();
    }

    @Test
    void everyVisitLeavesOneReportOneMailAndAtMostOneInvoiceAndOneSurvey() {
        assertThat(VisitInvariants.breaches(year, FROM.plusYears(1))).isEmpty();
    }

    @Test
    void theBooksAgreeWithThePolicyAndNothingStaysOpen() {
        assertThat(BookInvariants.breaches(year, FROM.plusYears(1))).isEmpty();
    }

    @Test
    void everyPromisedVisitIsMadeWithinItsDaysByWhomeverMay() throws IOException {
        assertThat(PromiseInvariants.breaches(year, FROM.plusYears(1))).isEmpty();
        assertThat(Files.readString(year.resolve(PromiseBooks.FILE))).contains("\"CLOSED\"");
    }

    /** A log in which one thing is wrong must not pass, or the test above proves nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"contract-expiring", "contract-reminder", "Task_CallCustomer"})
    void aReminderThatIsMissingOrDoubledIsNoticed(String what) throws IOException {
        JsonNode lapse = log(year).stream()
                .filter(event -> "CONTRACT_LAPSED".equals(event.path("kind").asText()))
                .filter(event -> event.path("endsOn").asText().compareTo("2027-03-01") > 0)
                .findFirst()
                .orElseThrow();
        List<String> lines = Files.readAllLines(year.resolve("events.ndjson"));
        int reminder = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("\"" + what + "\"")
                        && lines.get(i).contains(lapse.path("contract").toString()))
                .findFirst()
                .orElseThrow();
        List<String> without = new ArrayList<>(lines);
        without.remove(reminder);
        List<String> twice = new ArrayList<>(lines);
        twice.add(reminder, lines.get(reminder));
        Path changed = Files.createTempFile(folder, "events", ".ndjson");
        // Whom nobody reached is called again, so one call more is no breach by itself.
        for (List<String> log : what.startsWith("Task_") ? List.of(without) : List.of(without, twice)) {
            Files.write(changed, log);
            assertThat(RehearsalInvariants.breaches(company(), changed, FROM, FROM.plusYears(1)))
                    .isNotEmpty();
        }
    }

    private static CompanyInFiles company() {
        return CompanyInFiles.read(DEMO.resolve("clients.csv"), DEMO.resolve("contrats.csv"), FROM);
    }

    @Test
    void theYearHoldsSomethingOfEverything() {
        assertThat(log(year).stream().map(event -> event.path("kind").asText()))
                .contains(
                        "EMAIL",
                        "SMS",
                        "LETTER",
                        "TASK_CREATED",
                        "TASK_COMPLETED",
                        "CONTRACT_STARTED",
                        "CONTRACT_RENEWED",
                        "CONTRACT_LAPSED",
                        "CONTRACT_ENDED",
                        "CONTRACT_TERMINATED",
                        "RENEWAL_DECLINED",
                        "RENEWAL_WITHDRAWN",
                        "TERMINATION_REQUESTED",
                        "INTERVENTION_OPENED",
                        "INTERVENTION_CANCELLED",
                        "CLOCK_IN",
                        "CLOCK_OUT",
                        "REPORT_SIGNED",
                        "DOCUMENT_ARCHIVED",
                        "INVOICE_ISSUED",
                        "SURVEY_SENT",
                        "SURVEY_ANSWERED");
        assertThat(log(year).stream().map(event -> event.path("by").asText()))
                .contains("link", "phone", "tacit", "clothilde");
        assertThat(log(year).stream().map(event -> event.path("outcome").asText()))
                .contains("SIGNED", "CUSTOMER_ABSENT", "REFUSED");
        assertThat(log(year).stream().map(event -> event.path("task").asText()))
                .contains(
                        "Task_DecideEmergency",
                        "Task_DecideClockOut",
                        "Task_DecideOverrun",
                        "Task_DecideInvoice",
                        "Task_DecideCorrectiveAction",
                        "Task_DecideActionOutcome");
    }

    @Test
    void theSameSeedMakesTheSameLogByteForByte() throws IOException {
        assertThat(again.resolve("events.ndjson")).hasSameBinaryContentAs(year.resolve("events.ndjson"));
        assertThat(Files.readString(year.resolve("events.ndjson")))
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void anotherSeedMakesAnotherYear() throws IOException {
        List<String> other = Files.readAllLines(otherSeed.resolve("events.ndjson"));
        List<String> firstMonth = Files.readAllLines(year.resolve("events.ndjson")).stream()
                .filter(line -> line.startsWith("{\"at\":\"2026-12"))
                .toList();
        assertThat(other).isNotEqualTo(firstMonth).anyMatch(firstMonth::contains);
    }

    @Test
    void keysComeInTheirOrder() throws IOException {
        assertThat(Files.readAllLines(year.resolve("events.ndjson")))
                .filteredOn(line -> line.contains("\"EMAIL\",\"template\":\"contract-expiring\""))
                .isNotEmpty()
                .allMatch(
                        line -> line.matches(
                                "\\{\"at\":\"\\d{4}-\\d\\d-\\d\\dT09:00:00\\+0[12]:00\",\"kind\":\"EMAIL\","
                                        + "\"template\":\"contract-expiring\",\"process\":\"contract-lifecycle\","
                                        + "\"activity\":\"Task_SendExpiring\",\"contract\":\"CT-[\\d-]+\",\"customer\":\"C-\\d+\"}"));
    }

    @Test
    void saysHowItStandsAndWhatWasRehearsed() throws IOException {
        JsonNode progress = JSON.readTree(year.resolve("progress.json").toFile());
        assertThat(progress.path("state").asText()).isEqualTo("finished");
        assertThat(progress.path("done").asDouble()).isEqualTo(1);
        assertThat(progress.path("events").asInt()).isEqualTo(log(year).size());
        JsonNode run = JSON.readTree(year.resolve("run.json").toFile());
        assertThat(run.path("models").path("contract-lifecycle.bpmn").asText()).hasSize(64);
        assertThat(run.path("seed").asInt()).isEqualTo(7);
    }

    @Test
    void countsWhatTheLogHolds() throws IOException {
        JsonNode summary = JSON.readTree(year.resolve("summary.json").toFile());
        for (String kind : List.of("EMAIL", "SMS", "LETTER", "CONTRACT_RENEWED", "TASK_COMPLETED")) {
            long inLog = log(year).stream()
                    .filter(event -> kind.equals(event.path("kind").asText()))
                    .count();
            assertThat(summary.path("kinds").path(kind).asLong()).as(kind).isEqualTo(inLog);
            long inWeeks = Stream.iterate(0, i -> i + 1)
                    .limit(summary.path("weeks").size())
                    .mapToLong(i -> summary.path("weeks")
                            .path(i)
                            .path("kinds")
                            .path(kind)
                            .asLong())
                    .sum();
            assertThat(inWeeks).as(kind + " of all weeks").isEqualTo(inLog);
        }
        assertThat(summary.path("incidents")).isEmpty();
        assertThat(summary.path("tasksLeft")).isEmpty();
        assertThat(summary.path("contracts").asInt()).isEqualTo(330);
        assertThat(Files.readString(year.resolve("summary.md"), StandardCharsets.UTF_8))
                .startsWith("# Répétition du 1er\u00a0décembre 2026 au 30\u00a0novembre 2027");
    }

    @Test
    void comparesAndSaysWhenTheComparisonMeansLittle() throws IOException {
        assertThat(RunComparison.of(year, again).isEqual()).isTrue();
        assertThat(RunComparison.of(year, again).isComparable()).isTrue();
        JsonNode other = JSON.readTree(otherSeed.resolve("comparison.json").toFile());
        assertThat(other.path("comparable").asBoolean()).isFalse();
        assertThat(other.path("onlyBefore")).isNotEmpty();
        assertThat(Files.readString(otherSeed.resolve("comparison.md"))).contains("ne vient pas forcément des modèles");
    }

    private static List<JsonNode> log(Path run) {
        List<JsonNode> events = new ArrayList<>();
        RunLog.read(run, events::add);
        return events;
    }
}
