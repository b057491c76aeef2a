package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be true of every visit of a year, told from the log alone. {@link #breaches} lists what is not. */
final class VisitInvariants {

    private static final Set<String> PROCESSES = Set.of("intervention", "overrun-rebilling", "satisfaction-survey");

    /** What happens to a visit, in the order in which it may happen. */
    private static final List<String> ORDER = List.of(
            "INTERVENTION_OPENED", "CLOCK_IN", "REPORT_SIGNED", "DOCUMENT_ARCHIVED", "SURVEY_SENT", "SURVEY_ANSWERED");

    private final OffsetDateTime end;
    private final Map<String, List<JsonNode>> byVisit = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<String> breaches = new ArrayList<>();

    private VisitInvariants(LocalDate to) {
        end = to.atStartOfDay(ZoneId.of("Europe/Paris")).toOffsetDateTime();
    }

    /** Everything in the log that breaks a promise. */
    static List<String> breaches(Path run, LocalDate to) {
        VisitInvariants invariants = new VisitInvariants(to);
        RunLog.read(run, invariants::read);
        invariants.byVisit.values().forEach(invariants::check);
        return invariants.breaches;
    }

    private void read(JsonNode event) {
        String visit = event.path("intervention").asText();
        demand(
                !PROCESSES.contains(event.path("process").asText()) || !visit.isEmpty(),
                "a visit's process without its visit",
                event);
        if (!visit.isEmpty()) {
            byVisit.computeIfAbsent(visit, name -> new ArrayList<>()).add(event);
            demand(event.has("customer"), "no customer", event);
        }
        if ("INVOICE_ISSUED".equals(kind(event))) {
            number(event);
        }
    }

    /** Numbers are taken one after the other, in each year's series, without gap or repeat. */
    private void number(JsonNode event) {
        String number = event.path("number").asText();
        int dash = number.lastIndexOf('-');
        String series = number.substring(0, dash);
        int expected = numbers.getOrDefault(series, 0) + 1;
        demand(Integer.parseInt(number.substring(dash + 1)) == expected, "not number " + expected, event);
        demand(series.contains(event.path("at").asText().substring(0, 4)), "of another year", event);
        numbers.put(series, expected);
    }

    private void check(List<JsonNode> events) {
        JsonNode first = events.get(0);
        demand("INTERVENTION_OPENED".equals(kind(first)), "before it was opened", first);
        long signed = count(events, "REPORT_SIGNED");
        demand(signed <= 1, "signed " + signed + " times", first);
        events.stream().filter(event -> "REPORT_SIGNED".equals(kind(event))).forEach(event -> signed(event, events));
        if (signed == 0) {
            demand(count(events, "DOCUMENT_ARCHIVED") == 0, "archived unsigned", first);
            demand(count(events, "INVOICE_ISSUED") == 0, "billed unsigned", first);
            demand(count(events, "SURVEY_SENT") == 0, "asked unsigned", first);
        }
        demand(count(events, "CLOCK_IN") <= 1 && count(events, "CLOCK_OUT") <= 1, "clocked twice", first);
        demand(
                count(events, "INTERVENTION_CANCELLED") + count(events, "CLOCK_IN") <= 1,
                "cancelled and yet done",
                first);
        inOrder(events);
        notRemindedAfterAnAnswer(events);
    }

    /** Exactly one document and one mail, at most one invoice and one survey. */
    private void signed(JsonNode signature, List<JsonNode> events) {
        boolean fresh = at(signature).isAfter(end.minus(Duration.ofMinutes(10)));
        long documents = count(events, "DOCUMENT_ARCHIVED");
        demand(documents == 1, documents + " documents", signature);
        long mails = events.stream()
                .filter(event -> "report-sent".equals(event.path("template").asText()))
                .count();
        boolean away = events.stream().anyMatch(event -> "CLOCK_OUT".equals(kind(event)));
        demand(mails == 1 || (mails == 0 && (fresh || !away)), mails + " mails", signature);
        for (String once : List.of("INVOICE_ISSUED", "SURVEY_SENT", "SURVEY_ANSWERED")) {
            demand(count(events, once) <= 1, count(events, once) + " × " + once, signature);
        }
    }

    private void inOrder(List<JsonNode> events) {
        int reached = 0;
        for (JsonNode event : events) {
            int place = ORDER.indexOf(kind(event));
            demand(place < 0 || place >= reached, "out of its turn", event);
            reached = Math.max(reached, place);
        }
    }

    private void notRemindedAfterAnAnswer(List<JsonNode> events) {
        boolean answered = false;
        for (JsonNode event : events) {
            answered |= "SURVEY_ANSWERED".equals(kind(event));
            demand(
                    !(answered && event.path("template").asText().startsWith("satisfaction")),
                    "asked again after the answer",
                    event);
        }
    }

    private static long count(List<JsonNode> events, String kind) {
        return events.stream().filter(event -> kind.equals(kind(event))).count();
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asText();
    }

    private static OffsetDateTime at(JsonNode event) {
        return OffsetDateTime.parse(event.path("at").asText());
    }

    private void demand(boolean holds, String otherwise, JsonNode where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
