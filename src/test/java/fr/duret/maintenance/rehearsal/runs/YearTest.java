package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.rehearsal.runs.YearComparison.Counts;
import fr.duret.maintenance.rehearsal.runs.YearComparison.Group;
import fr.duret.maintenance.rehearsal.runs.YearComparison.Place;
import fr.duret.maintenance.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearTest {

    private static final LocalDate THURSDAY = LocalDate.of(2027, 1, 14);

    @TempDir
    Path folder;

    @Test
    void countsByDayWeekAndMonth() throws IOException {
        RehearsedYear year = RehearsedYear.of(log(
                "one",
                sms("2027-01-14", "CT-1", 2),
                sms("2027-01-17", "CT-2", 1),
                sms("2027-01-18", "CT-3", 1),
                event("2027-01-14", "TASK_CREATED", "CT-1", "\"task\":\"Task_CallCustomer\""),
                event("2027-01-31", "CONTRACT_RENEWED", "CT-1", "\"by\":\"link\""),
                event("2027-02-01", "CONTRACT_LAPSED", "CT-2", "\"plan\":\"OR\""),
                event("2027-02-01", "INCIDENT", "CT-3", "\"message\":\"adresse absente\"")));

        assertThat(year.day(THURSDAY).of(Load.SMS)).isEqualTo(1);
        assertThat(year.day(THURSDAY).of(Load.CALL)).isEqualTo(1);
        assertThat(year.weeks().keySet()).containsExactly(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 18));
        assertThat(there(year.weeks(), LocalDate.of(2027, 1, 11)).of(Load.SMS)).isEqualTo(2);
        assertThat(there(year.months(), YearMonth.of(2027, 1)).segments()).isEqualTo(4);
        assertThat(year.outcomes(YearMonth.of(2027, 1)).renewed()).isEqualTo(1);
        assertThat(year.outcomes(YearMonth.of(2027, 2)).lapsed()).isEqualTo(1);
        assertThat(year.incidents()).extracting(LoggedEvent::message).containsExactly("adresse absente");
        assertThat(year.events()).isEqualTo(7);
    }

    @Test
    void addsUpWhatVisitsBring() throws IOException {
        RehearsedYear year = RehearsedYear.of(log(
                "visits",
                event("2027-01-14", "CLOCK_IN", "CT-1", "\"intervention\":\"INT-2027-0001\""),
                event(
                        "2027-01-14",
                        "INVOICE_ISSUED",
                        "CT-1",
                        "\"number\":\"F-1\",\"total\":120.50,\"lines\":[\"TRAVEL\"]"),
                event(
                        "2027-01-20",
                        "INVOICE_ISSUED",
                        "CT-2",
                        "\"number\":\"F-2\",\"total\":79.5,\"lines\":[\"TRAVEL\"]"),
                event("2027-01-21", "SURVEY_ANSWERED", "CT-1", "\"score\":4"),
                event("2027-02-01", "SURVEY_ANSWERED", "CT-2", "\"score\":1")));

        assertThat(year.day(THURSDAY).of(Load.VISIT)).isEqualTo(1);
        assertThat(year.work(YearMonth.of(2027, 1))).isEqualTo(new RehearsedWork(2, Money.of("200.00"), 1, 4));
        assertThat(year.work(YearMonth.of(2027, 2)).scores()).isEqualTo(1);
    }

    @Test
    void addsUpWhatBecomesOfQuotes() throws IOException {
        RehearsedYear year = RehearsedYear.of(log(
                "quotes",
                quote("2027-01-14", "QUOTE_SENT", "\"quote\":\"D-2027-0001\",\"amount\":1200.00"),
                quote("2027-01-20", "QUOTE_SENT", "\"quote\":\"D-2027-0001\",\"version\":2,\"amount\":1100.00"),
                quote("2027-01-25", "QUOTE_SIGNED", "\"quote\":\"D-2027-0001\",\"version\":2,\"amount\":1100.00"),
                quote("2027-02-02", "DEPOSIT_REQUESTED", "\"quote\":\"D-2027-0001\",\"version\":2,\"amount\":330.00"),
                quote("2027-02-03", "QUOTE_WITHDRAWN", "\"quote\":\"D-2027-0001\",\"version\":2"),
                quote("2027-02-04", "QUOTE_REFUSED", "\"quote\":\"D-2027-0002\",\"reason\":\"C’est trop cher\""),
                quote("2027-02-05", "QUOTE_EXPIRED", "\"quote\":\"D-2027-0003\"")));

        assertThat(year.day(THURSDAY).of(Load.QUOTE)).isEqualTo(1);
        assertThat(year.quotes(YearMonth.of(2027, 1)))
                .isEqualTo(new RehearsedQuotes(2, 1, 0, 0, 0, Money.of("1100.00"), 0));
        assertThat(year.quotes(YearMonth.of(2027, 2))).isEqualTo(new RehearsedQuotes(0, 0, 1, 1, 1, Money.ZERO, 1));
    }

    @Test
    void saysThatTwoEqualLogsAreTheSame() throws IOException {
        LogReader log = log("one", sms("2027-01-14", "CT-1", 2), sms("2027-01-14", "CT-1", 2));

        assertThat(YearComparison.of(log, log).same()).isTrue();
    }

    @Test
    void findsExactlyWhatTheSecondHasMore() throws IOException {
        LogReader before = log("before", sms("2027-01-14", "CT-1", 2));
        LogReader after =
                log("after", sms("2027-01-14", "CT-1", 2), sms("2027-01-14", "CT-1", 2), sms("2027-01-15", "CT-2", 1));

        YearComparison comparison = YearComparison.of(before, after);

        assertThat(comparison.groups()).containsEntry(new Group("SMS", "contract-reminder"), new Counts(1, 3, 0, 2));
        assertThat(comparison.places())
                .containsEntry(new Place("contract-lifecycle", "Task_SendReminder"), new Counts(1, 3, 0, 2));
        assertThat(comparison.day(THURSDAY, Load.SMS).more()).isEqualTo(1);
        assertThat(comparison.onlyFirst()).isEmpty();
        assertThat(comparison.onlySecond()).extracting(LoggedEvent::contract).containsExactly("CT-1", "CT-2");
    }

    @Test
    void seesWhatMovesThoughTheNumberStays() throws IOException {
        LogReader before = log("before", sms("2027-01-14", "CT-1", 1));
        LogReader after = log("after", sms("2027-01-15", "CT-1", 1));

        YearComparison comparison = YearComparison.of(before, after);

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.groups().get(new Group("SMS", "contract-reminder")))
                .isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(comparison.onlyFirst()).extracting(LoggedEvent::day).containsExactly(THURSDAY);
        assertThat(comparison.onlySecond()).extracting(LoggedEvent::day).containsExactly(THURSDAY.plusDays(1));
    }

    private static <K, V> V there(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static String sms(String day, String contract, int segments) {
        return event(
                day,
                "SMS",
                contract,
                "\"template\":\"contract-reminder\",\"process\":\"contract-lifecycle\","
                        + "\"activity\":\"Task_SendReminder\",\"segments\":" + segments);
    }

    private static String quote(String day, String kind, String more) {
        return "{\"at\":\"" + day + "T09:00:00+01:00\",\"kind\":\"" + kind + "\",\"customer\":\"C-0001\"," + more + "}";
    }

    private static String event(String day, String kind, String contract, String more) {
        return "{\"at\":\"" + day + "T09:00:00+01:00\",\"kind\":\"" + kind + "\",\"contract\":\"" + contract + "\","
                + more + "}";
    }

    private LogReader log(String name, String... lines) throws IOException {
        return new LogReader(Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n"), SampleRun.JSON);
    }
}
