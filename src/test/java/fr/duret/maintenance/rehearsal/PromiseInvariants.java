package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be true of the visits that contracts promise: each was made within its days, waits within them, or somebody
 * was told in time; and nobody worked who was away or not qualified. {@link #breaches} lists what is not.
 */
final class PromiseInvariants {

    private static final Set<String> TOLD = Set.of("Task_PlanVisit", "Task_DecideLeft");

    /** A technician who is ill on the last day comes as soon as somebody has time. */
    private static final int MADE_UP_FOR = 4;

    /** What the end of a contract leaves over is withdrawn in the morning, or decided by the office. */
    private static final int OFFICE = 4;

    private final LocalDate last;
    private final Map<String, List<LocalDate>> told = new HashMap<>();
    private final Map<String, LocalDate> over = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    private PromiseInvariants(LocalDate to) {
        last = to.minusDays(1);
    }

    static List<String> breaches(Path run, LocalDate to) {
        PromiseInvariants invariants = new PromiseInvariants(to);
        RunLog.read(run, invariants::read);
        try {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(run.resolve(PromiseBooks.FILE))) {
                invariants.check(json.readTree(line));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return invariants.breaches;
    }

    private void read(JsonNode event) {
        String contract = event.path("contract").asText();
        LocalDate day = LocalDate.parse(event.path("at").asText().substring(0, 10));
        if (TOLD.contains(event.path("task").asText())) {
            told.computeIfAbsent(contract, none -> new ArrayList<>()).add(day);
        }
        switch (event.path("kind").asText()) {
            case "CONTRACT_LAPSED", "CONTRACT_ENDED" -> over.put(contract, day);
            case "CONTRACT_TERMINATED" ->
                over.put(contract, LocalDate.parse(event.path("terminatedOn").asText()));
            default -> {}
        }
    }

    private void check(JsonNode row) {
        demand(!row.has("notAllowed"), "away, or not qualified", row);
        demand(!row.has("forgotten"), "a term without its visits", row);
        demand(!row.has("together"), "at two places at once", row);
        if (row.has("state")) {
            visit(row);
        }
    }

    private void visit(JsonNode visit) {
        LocalDate to = LocalDate.parse(visit.path("to").asText());
        boolean asked = told.getOrDefault(visit.path("contract").asText(), List.of()).stream()
                .anyMatch(day -> !day.isBefore(to.minusDays(9)));
        String status = visit.path("status").asText();
        switch (visit.path("state").asText()) {
            case "WAIVED" -> demand(asked, "given up, and nobody was asked", visit);
            case "WITHDRAWN" -> demand(status.equals("CANCELLED"), "withdrawn, and yet to be made", visit);
            case "OPEN" -> {
                LocalDate end = over.get(visit.path("contract").asText());
                boolean ended = end != null && end.plusDays(OFFICE).isBefore(last);
                demand(!status.equals("TO_PLAN") || !ended, "owed by a contract that is over", visit);
                demand(!status.equals("TO_PLAN") || !to.isBefore(last) || asked, "late, and nobody was told", visit);
                demand(!status.equals("CANCELLED"), "cancelled, and not opened anew", visit);
                inTime(visit, "planned", to, asked);
                inTime(visit, "made", to, asked);
            }
            default -> demand(visit.path("state").asText().equals("ELSEWHERE"), "in no known state", visit);
        }
    }

    private void inTime(JsonNode visit, String what, LocalDate to, boolean asked) {
        if (visit.hasNonNull(what)) {
            LocalDate day = LocalDate.parse(visit.path(what).asText());
            demand(!day.isBefore(LocalDate.parse(visit.path("from").asText())), what + " too early", visit);
            demand(!day.isAfter(to.plusDays(MADE_UP_FOR)) || asked, what + " late, and nobody was told", visit);
        }
    }

    private void demand(boolean holds, String otherwise, JsonNode where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
