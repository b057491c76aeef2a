package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.rehearsal.CompanyInFiles.Agreement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must be true of every year, told from the company's files and the log alone: nothing of the application is asked.
 * {@link #breaches} lists what is not.
 */
final class RehearsalInvariants {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern GENERATED_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> NOT_OF_CONTRACTS = Set.of("intervention", "technician", "quote");
    private static final Set<String> TOWARDS_THE_END =
            Set.of("contract-expiring", "contract-reminder", "contract-unreachable", "tacit-renewal-notice");
    private static final Set<String> AT_NINE = Set.of(
            "contract-expiring", "contract-reminder", "tacit-renewal-notice", "contract-lapsed", "contract-ended");

    private final CompanyInFiles company;
    private final LocalDate from;
    private final LocalDate to;
    private final List<JsonNode> log = new ArrayList<>();
    private final Map<String, List<JsonNode>> byContract = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    private RehearsalInvariants(CompanyInFiles company, Path events, LocalDate from, LocalDate to) {
        this.company = company;
        this.from = from;
        this.to = to;
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.readAllLines(events, StandardCharsets.UTF_8)) {
                demand(!GENERATED_ID.matcher(line).find(), "a generated id", line);
                JsonNode event = json.readTree(line);
                log.add(event);
                if (NOT_OF_CONTRACTS.stream().anyMatch(event::has) || line.contains("rounds-optimisation")) {
                    continue;
                }
                byContract
                        .computeIfAbsent(event.path("contract").asText(), contract -> new ArrayList<>())
                        .add(event);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything in the log that breaks a promise; the first days and the last lie within the run. */
    static List<String> breaches(CompanyInFiles company, Path events, LocalDate from, LocalDate to) {
        RehearsalInvariants invariants = new RehearsalInvariants(company, events, from, to);
        invariants.check();
        return invariants.breaches;
    }

    private void check() {
        time();
        everyContractHasBegun();
        byContract.forEach((reference, events) -> {
            Agreement agreement = company.contracts().get(reference);
            if (agreement == null) {
                events.forEach(event -> demand(false, "about no contract of the files", event));
            } else {
                life(agreement, events);
            }
        });
    }

    private void time() {
        OffsetDateTime before = OffsetDateTime.MIN;
        for (JsonNode event : log) {
            OffsetDateTime at = at(event);
            demand(!at.isBefore(before), "before the line above it", event);
            demand(at.atZoneSameInstant(PARIS).toOffsetDateTime().equals(at), "not in Paris time", event);
            demand(!day(event).isBefore(from) && day(event).isBefore(to), "outside the run", event);
            demand(!"INCIDENT".equals(kind(event)), "a step is stuck", event);
            LocalTime hour = at.toLocalTime();
            if (AT_NINE.contains(template(event))) {
                demand(hour.equals(LocalTime.of(9, 0)), "not at nine o'clock", event);
            }
            if ("SMS".equals(kind(event)) && !event.has("intervention") && !event.has("quote")) {
                demand(!hour.isBefore(LocalTime.of(9, 0)) && hour.isBefore(LocalTime.of(20, 0)), "at night", event);
            }
            if ("TASK_COMPLETED".equals(kind(event))) {
                demand(OfficeHours.contain(day(event), hour), "outside office hours", event);
            }
            before = at;
        }
    }

    private void everyContractHasBegun() {
        company.contracts().values().forEach(agreement -> {
            long begun = byContract.getOrDefault(agreement.reference(), List.of()).stream()
                    .filter(event -> "CONTRACT_STARTED".equals(kind(event)))
                    .filter(event -> agreement
                            .endsOn()
                            .toString()
                            .equals(event.path("endsOn").asText()))
                    .count();
            long expected = agreement.endsOn().isBefore(from) ? 0 : 1;
            demand(begun == expected, begun + " beginnings instead of " + expected, agreement);
        });
    }

    /** Goes through a contract's events, term by term. */
    private void life(Agreement agreement, List<JsonNode> events) {
        LocalDate end = agreement.endsOn();
        List<JsonNode> term = new ArrayList<>();
        boolean silent = false;
        boolean over = false;
        int openTasks = 0;
        for (JsonNode event : events) {
            String kind = kind(event);
            boolean urges = TOWARDS_THE_END.contains(template(event)) || isCall(event, "TASK_CREATED");
            demand(!(urges && (silent || over)), "after it was settled", event);
            openTasks += "TASK_CREATED".equals(kind) ? 1 : "TASK_COMPLETED".equals(kind) ? -1 : 0;
            demand(openTasks >= 0, "a task done that was not there", event);
            if ("tacit-renewal-notice".equals(template(event))) {
                noticeInItsWindow(agreement, end, event);
            }
            term.add(event);
            switch (kind) {
                case "RENEWAL_DECLINED" -> silent = true;
                case "CONTRACT_RENEWED" -> {
                    demand(end.toString().equals(event.path("endsOn").asText()), "of another term", event);
                    if ("tacit".equals(event.path("by").asText())) {
                        renewedTacitly(agreement, end, term, event);
                    }
                    end = LocalDate.parse(event.path("renewedUntil").asText());
                    silent = false;
                    term = new ArrayList<>();
                }
                case "CONTRACT_LAPSED" -> {
                    lapsed(agreement, end, term, event);
                    over = true;
                }
                case "CONTRACT_ENDED" -> {
                    demand(silent, "nobody had declined", event);
                    over = true;
                }
                case "CONTRACT_TERMINATED" -> over = true;
                default -> {}
            }
        }
        if (!over && end.isBefore(to.minusDays(1))) {
            breaches.add("nothing became of the term of " + agreement.reference() + " that ended on " + end);
        }
    }

    /** Every contract that lapsed had exactly one J-60, one J-30 and one J-7, on the right days. */
    private void lapsed(Agreement agreement, LocalDate end, List<JsonNode> term, JsonNode lapse) {
        demand(!agreement.tacit(), "a tacit contract does not lapse", lapse);
        demand(at(lapse).isEqual(end.plusDays(1).atStartOfDay(PARIS).toOffsetDateTime()), "not at its end", lapse);
        exactlyOne("contract-expiring", end.minusDays(60), term, lapse);
        exactlyOne("contract-reminder", end.minusDays(30), term, lapse);
        List<JsonNode> calls =
                term.stream().filter(event -> isCall(event, "TASK_CREATED")).toList();
        LocalDate due = OfficeHours.callDay(end, from);
        if (!due.isBefore(from)) {
            demand(!calls.isEmpty() && day(calls.get(0)).equals(due), "no call on " + due, lapse);
            long again = term.stream()
                    .filter(event -> isCall(event, "TASK_COMPLETED"))
                    .filter(event -> Set.of("call-back", "unreachable")
                            .contains(event.path("answer").asText()))
                    .count();
            demand(calls.size() - 1 <= again, "called more often than asked for", lapse);
        }
    }

    private void exactlyOne(String template, LocalDate due, List<JsonNode> term, JsonNode lapse) {
        List<LocalDate> days = term.stream()
                .filter(event -> template.equals(template(event)))
                .map(RehearsalInvariants::day)
                .toList();
        List<LocalDate> expected = due.isBefore(from) ? List.of() : List.of(due);
        demand(days.equals(expected), template + " on " + days + " instead of " + expected, lapse);
    }

    private void noticeInItsWindow(Agreement agreement, LocalDate end, JsonNode notice) {
        LocalDate limit = end.minusMonths(agreement.noticeMonths());
        demand(agreement.tacit(), "a notice of a contract that is not tacit", notice);
        demand(
                !day(notice).isBefore(limit.minusMonths(3)) && !day(notice).isAfter(limit.minusMonths(1)),
                "outside the lawful window before " + limit,
                notice);
    }

    /** Whoever is protected had the notice once, or somebody had to decide because it was too late. */
    private void renewedTacitly(Agreement agreement, LocalDate end, List<JsonNode> term, JsonNode renewal) {
        demand(agreement.tacit(), "tacit, although it was not agreed", renewal);
        demand(at(renewal).isEqual(end.plusDays(1).atStartOfDay(PARIS).toOffsetDateTime()), "not at its end", renewal);
        long notices = term.stream()
                .filter(event -> "tacit-renewal-notice".equals(template(event)))
                .count();
        boolean missed = term.stream()
                .anyMatch(event ->
                        "Task_DecideMissedNotice".equals(event.path("task").asText()));
        LocalDate closes = end.minusMonths(agreement.noticeMonths()).minusMonths(1);
        if (agreement.isProtected()) {
            demand(
                    closes.isBefore(from) ? notices == 0 && missed : notices == 1 && !missed,
                    notices + " notices",
                    renewal);
        }
    }

    private static boolean isCall(JsonNode event, String kind) {
        return kind.equals(kind(event))
                && "Task_CallCustomer".equals(event.path("task").asText());
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asText();
    }

    private static String template(JsonNode event) {
        return event.path("template").asText();
    }

    private static OffsetDateTime at(JsonNode event) {
        return OffsetDateTime.parse(event.path("at").asText());
    }

    private static LocalDate day(JsonNode event) {
        return at(event).toLocalDate();
    }

    private void demand(boolean holds, String otherwise, Object where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
