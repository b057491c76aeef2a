package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rehearsed year has to say of appointments and rounds, and of quotes. */
abstract class AppointmentYear implements QuoteYear {

    private static final Pattern INTERVENTION = Pattern.compile("\"intervention\":\"([^\"]+)\"");

    @TempDir
    Path copy;

    private final Supplier<Path> run;
    private final LocalDate end;

    /** @param run where the year was written to, once it is */
    AppointmentYear(Supplier<Path> run, LocalDate end) {
        this.run = run;
        this.end = end;
    }

    @Override
    public Path run() {
        return run.get();
    }

    @Override
    public LocalDate end() {
        return end;
    }

    @Test
    void everyAppointmentIsKeptMovedOrCancelledWithNoticeAndRemindedOfOnce() {
        assertThat(breaches(run.get())).isEmpty();
    }

    @Test
    void customersBookChangeAndCancelAndRoundsArePublished() throws IOException {
        for (String kind : List.of(
                "APPOINTMENT_BOOKED",
                "APPOINTMENT_CONFIRMED",
                "APPOINTMENT_MOVED",
                "APPOINTMENT_CANCELLED",
                "ROUND_PUBLISHED",
                "VISIT_LATE")) {
            assertThat(log()).as(kind).anyMatch(line -> line.contains("\"" + kind + "\""));
        }
    }

    /** A log in which one thing is wrong must not pass, or the test above proves nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"appointment-reminder", "appointment-confirmed", "CLOCK_IN"})
    void whatIsMissingIsNoticed(String what) throws IOException {
        List<String> lines = log();
        lines.remove(first(lines, line -> line.contains("\"" + what + "\"") && isKept(line, lines)));
        assertThat(breaches(changed(lines))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointment-reminder", "ROUND_PUBLISHED"})
    void whatIsDoubledIsNoticed(String what) throws IOException {
        List<String> lines = log();
        int place = first(
                lines,
                line -> line.contains("\"" + what + "\"") && (intervention(line).isEmpty() || isKept(line, lines)));
        lines.add(place, lines.get(place));
        assertThat(breaches(changed(lines))).isNotEmpty();
    }

    /** As if the office had moved the visit without a word while the customer was waiting. */
    @Test
    void aMoveWithoutNoticeIsNoticed() throws IOException {
        List<String> lines = log();
        int arrival = first(lines, line -> line.contains("\"CLOCK_IN\"") && isKept(line, lines));
        String agreed = lines.get(first(
                lines,
                line -> line.contains("\"APPOINTMENT_CONFIRMED\"")
                        && line.contains("\"" + intervention(lines.get(arrival)) + "\"")));
        lines.add(
                arrival + 1,
                agreed.replace("APPOINTMENT_CONFIRMED", "APPOINTMENT_MOVED")
                        .replaceFirst("\"at\":\"[^\"]+\"", lines.get(arrival).substring(1, 33)));
        assertThat(breaches(changed(lines)))
                .anyMatch(breach -> breach.startsWith("without notice"))
                .anyMatch(breach -> breach.startsWith("and the customer was not told"));
    }

    /** Told by the database at the moment: two places at once, and somebody at work who must not. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"together\":\"INT-1\",\"with\":\"INT-2\"}", "{\"notAllowed\":\"INT-1\"}"})
    void whatTechniciansMustNotDoIsNoticed(String row) throws IOException {
        List<String> books = new ArrayList<>(Files.readAllLines(run.get().resolve(PromiseBooks.FILE)));
        books.add(row);
        Files.write(changed(log()).resolve(PromiseBooks.FILE), books);
        assertThat(PromiseInvariants.breaches(copy, end)).hasSize(1);
    }

    private List<String> breaches(Path run) {
        Set<String> mobile = CompanyInFiles.mobile(Path.of("src", "main", "resources", "demo", "clients.csv"));
        return AppointmentInvariants.breaches(run, mobile, end);
    }

    private List<String> log() throws IOException {
        return new ArrayList<>(Files.readAllLines(run.get().resolve("events.ndjson")));
    }

    private Path changed(List<String> lines) throws IOException {
        Files.write(copy.resolve("events.ndjson"), lines);
        return copy;
    }

    /** Whether the line is about a visit that was agreed once and made, well before the end of the year. */
    private static boolean isKept(String line, List<String> lines) {
        String visit = intervention(line);
        List<String> about = lines.stream()
                .filter(other -> other.contains("\"" + visit + "\""))
                .toList();
        return !visit.isEmpty()
                && about.stream().anyMatch(other -> other.contains("\"CLOCK_IN\""))
                && about.stream().anyMatch(other -> other.contains("\"APPOINTMENT_CONFIRMED\""))
                && about.stream().noneMatch(other -> other.contains("\"APPOINTMENT_MOVED\""))
                && about.stream().noneMatch(other -> other.contains("\"VISIT_LATE\""));
    }

    private static String intervention(String line) {
        Matcher found = INTERVENTION.matcher(line);
        return found.find() ? found.group(1) : "";
    }

    private static int first(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size())
                .filter(place -> wanted.test(lines.get(place)))
                .findFirst()
                .orElseThrow();
    }
}
