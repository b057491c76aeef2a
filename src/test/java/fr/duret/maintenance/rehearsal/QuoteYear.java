package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rehearsed year has to say of quotes. */
interface QuoteYear {

    ObjectMapper JSON = new ObjectMapper();

    /** Fifty quotes, of which more is withdrawn from, or disputed within the house, than of most. */
    List<String> QUOTES = List.of(
            "--quotes=50",
            "--duret.rehearsal.habits.quotes.above-limit=0.15",
            "--duret.rehearsal.habits.quotes.granted=0.5",
            "--duret.rehearsal.habits.quotes.early-work=0.4",
            "--duret.rehearsal.habits.quotes.withdraws=0.3",
            "--duret.rehearsal.habits.quotes.too-late=0.3");

    /** Where the year was written to. */
    Path run();

    /** The day after its last. */
    LocalDate end();

    @Test
    default void everyQuoteEndsInExactlyOneWayAndAsksForNothingBeforeItsDay() {
        assertThat(QuoteInvariants.breaches(run(), end())).isEmpty();
    }

    @Test
    default void customersSignRefuseForgetAndWithdraw() throws IOException {
        List<String> log = Files.readAllLines(run().resolve("events.ndjson"));
        for (String kind : List.of(
                "QUOTE_SENT",
                "QUOTE_SIGNED",
                "QUOTE_REFUSED",
                "QUOTE_EXPIRED",
                "QUOTE_WITHDRAWN",
                "DEPOSIT_REQUESTED")) {
            assertThat(log).as(kind).anyMatch(line -> line.contains("\"" + kind + "\"") && line.contains("\"quote\":"));
        }
        assertThat(log)
                .anyMatch(line -> line.contains("\"Task_DecideDiscount\"") && line.contains("\"answer\":\"grant\""))
                .anyMatch(line -> line.contains("\"Task_DecideDiscount\"") && line.contains("\"answer\":\"deny\""))
                .anyMatch(line -> line.contains("\"Task_CallAboutQuote\""))
                .anyMatch(line -> line.contains("\"QUOTE_SENT\"") && line.contains("\"version\":2"))
                .anyMatch(line -> line.contains("\"QUOTE_SIGNED\"") && line.contains("\"place\":\"HOME\""))
                .anyMatch(line -> line.contains("\"QUOTE_SIGNED\"") && line.contains("\"place\":\"DISTANCE\""))
                .anyMatch(line -> line.contains("\"quote-reminder\""))
                .anyMatch(line -> line.contains("\"signing-code\""));
    }

    @Test
    default void theSummaryCountsThem() throws IOException {
        JsonNode summary = JSON.readTree(run().resolve("summary.json").toFile());
        assertThat(new BigDecimal(summary.at("/quotes/signed").asText())).isPositive();
        assertThat(summary.at("/kinds/QUOTE_SENT").asLong()).isGreaterThanOrEqualTo(50);
        assertThat(Files.readString(run().resolve("summary.md"))).contains("## Devis", "Motifs des refus");
    }

    /** A log in which one thing is wrong must not pass, or the tests above prove nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUOTE_SENT",
                "QUOTE_SIGNED",
                "QUOTE_REFUSED",
                "QUOTE_EXPIRED",
                "QUOTE_WITHDRAWN",
                "quote-withdrawn"
            })
    default void whatIsMissingAboutAQuoteIsNoticed(String what, @TempDir Path copy) throws IOException {
        assertThat(breachesWithout(copy, line -> line.contains("\"" + what + "\"")))
                .isNotEmpty();
    }

    /** As if a quote that was signed had been refused, expired, asked for money twice, or withdrawn twice besides. */
    @ParameterizedTest
    @ValueSource(strings = {"QUOTE_REFUSED", "QUOTE_EXPIRED", "DEPOSIT_REQUESTED", "QUOTE_WITHDRAWN", "QUOTE_SIGNED"})
    default void aSecondEndIsNoticed(String what, @TempDir Path copy) throws IOException {
        List<JsonNode> log = log();
        String quote = log.stream()
                .filter(event -> kind(event).equals("QUOTE_WITHDRAWN"))
                .map(event -> event.path("quote").asText())
                .filter(number -> log.stream()
                        .anyMatch(event -> kind(event).equals("DEPOSIT_REQUESTED")
                                && event.path("quote").asText().equals(number)))
                .findFirst()
                .orElseThrow();
        ObjectNode last = last(
                        log,
                        event -> event.path("quote").asText().equals(quote)
                                && kind(event).startsWith("QUOTE_"))
                .deepCopy();
        log.add(last.put("kind", what));
        assertThat(breaches(copy, log)).isNotEmpty();
    }

    @Test
    default void aReminderOfWhatIsOverIsNoticed(@TempDir Path copy) throws IOException {
        List<JsonNode> log = log();
        JsonNode expiry = last(log, event -> kind(event).equals("QUOTE_EXPIRED"));
        ObjectNode late = last(
                        log,
                        event -> event.path("template").asText().equals("quote-reminder")
                                && event.path("quote").equals(expiry.path("quote")))
                .deepCopy();
        log.add(late.set("at", expiry.path("at")));
        assertThat(breaches(copy, log)).anyMatch(breach -> breach.startsWith("reminded of when it was over"));
    }

    /** On the seventh day off premises; the law lets nothing be asked before that day has passed (L221-10). */
    @Test
    default void aDepositADayTooEarlyIsNoticed(@TempDir Path copy) throws IOException {
        List<JsonNode> log = log();
        JsonNode waited = last(
                log,
                event -> kind(event).equals("QUOTE_SIGNED")
                        && !event.path("at")
                                .asText()
                                .startsWith(event.path("depositFrom").asText())
                        && log.stream()
                                .anyMatch(other -> kind(other).equals("DEPOSIT_REQUESTED")
                                        && other.path("quote").equals(event.path("quote"))));
        LocalDate seventh = LocalDate.parse(waited.path("depositFrom").asText()).minusDays(1);
        move(
                last(
                        log,
                        event -> kind(event).equals("DEPOSIT_REQUESTED")
                                && event.path("quote").equals(waited.path("quote"))),
                seventh);
        assertThat(breaches(copy, log)).anyMatch(breach -> breach.startsWith("a deposit before its day"));
    }

    @Test
    default void aWithdrawalADayTooLateIsNoticed(@TempDir Path copy) throws IOException {
        List<JsonNode> log = log();
        JsonNode withdrawal = last(log, event -> kind(event).equals("QUOTE_WITHDRAWN"));
        JsonNode signature = last(
                log,
                event -> kind(event).equals("QUOTE_SIGNED")
                        && event.path("quote").equals(withdrawal.path("quote")));
        move(
                withdrawal,
                LocalDate.parse(signature.path("withdrawableUntil").asText()).plusDays(1));
        assertThat(breaches(copy, log)).anyMatch(breach -> breach.startsWith("withdrawn out of its time"));
    }

    /** What the books say at the end: a quote left open, work too early, a price that was not agreed, no sealed copy. */
    @Test
    default void whatIsWrongInTheBooksIsNoticed(@TempDir Path copy) throws IOException {
        assertThat(booksWith(copy, "EXPIRED", row -> row.put("state", "SENT"))).isNotEmpty();
        assertThat(booksWith(copy, "SIGNED", row -> row.put("begun", "2026-11-30")))
                .anyMatch(breach -> breach.startsWith("work before its first lawful day"));
        assertThat(booksWith(copy, "SIGNED", row -> row.put("billed", 1).put("amended", false)))
                .anyMatch(breach -> breach.startsWith("billed"));
        assertThat(booksWith(copy, "SIGNED", row -> row.put("sealed", 0)))
                .anyMatch(breach -> breach.startsWith("not one sealed document"));
        assertThat(booksWith(copy, "REFUSED", row -> row.put("processes", 1).put("tasks", 0)))
                .anyMatch(breach -> breach.startsWith("over, and something goes on"));
    }

    private List<String> booksWith(Path copy, String state, Consumer<ObjectNode> change) throws IOException {
        List<String> books = new ArrayList<>(Files.readAllLines(run().resolve(QuoteBooks.FILE)));
        int place = IntStream.range(0, books.size())
                .filter(line -> books.get(line).contains("\"" + state + "\""))
                .findFirst()
                .orElseThrow();
        ObjectNode row = (ObjectNode) JSON.readTree(books.get(place));
        change.accept(row);
        books.set(place, row.toString());
        Files.copy(run().resolve("events.ndjson"), copy.resolve("events.ndjson"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(copy.resolve(QuoteBooks.FILE), books);
        return QuoteInvariants.breaches(copy, end());
    }

    private List<String> breachesWithout(Path copy, Predicate<String> wanted) throws IOException {
        List<JsonNode> log = log();
        int place = IntStream.range(0, log.size())
                .filter(line ->
                        log.get(line).has("quote") && wanted.test(log.get(line).toString()))
                .findFirst()
                .orElseThrow();
        log.remove(place);
        return breaches(copy, log);
    }

    private List<String> breaches(Path copy, List<JsonNode> log) throws IOException {
        Files.write(
                copy.resolve("events.ndjson"),
                log.stream().map(JsonNode::toString).toList());
        Files.copy(run().resolve(QuoteBooks.FILE), copy.resolve(QuoteBooks.FILE));
        return QuoteInvariants.breaches(copy, end());
    }

    private List<JsonNode> log() {
        List<JsonNode> events = new ArrayList<>();
        RunLog.read(run(), events::add);
        return events;
    }

    private static void move(JsonNode event, LocalDate day) {
        ((ObjectNode) event).put("at", day + event.path("at").asText().substring(10));
    }

    private static JsonNode last(List<JsonNode> log, Predicate<JsonNode> wanted) {
        return log.stream().filter(wanted).reduce((first, second) -> second).orElseThrow();
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asText();
    }
}
