package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of every appointment of a year, told from the log and the company's files alone: each that was agreed
 * is kept on its day, moved or cancelled with notice, and its customer was told of each slot and reminded once.
 * {@link #breaches} lists what is not.
 */
final class AppointmentInvariants {

    private static final Set<String> CALLS = Set.of("Task_CallAhead", "Task_CallOff");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> AGREED = Set.of("APPOINTMENT_CONFIRMED", "APPOINTMENT_MOVED");
    private static final Set<String> ABOUT_SLOTS = Set.of("appointment-confirmed", "appointment-cancelled");
    private static final Duration AT_ONCE = Duration.ofMinutes(15);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Set<String> mobile;
    private final OffsetDateTime end;
    private final Map<String, List<JsonNode>> byAppointment = new TreeMap<>();
    private final Map<String, JsonNode> arrivals = new HashMap<>();
    private final Set<String> rounds = new HashSet<>();
    private final List<String> breaches = new ArrayList<>();

    private AppointmentInvariants(Set<String> mobile, LocalDate to) {
        this.mobile = mobile;
        end = to.atStartOfDay(PARIS).toOffsetDateTime();
    }

    /** @param mobile the references of the customers whom an SMS reaches */
    static List<String> breaches(Path run, Set<String> mobile, LocalDate to) {
        AppointmentInvariants invariants = new AppointmentInvariants(mobile, to);
        RunLog.read(run, invariants::read);
        invariants.byAppointment.values().forEach(invariants::check);
        return invariants.breaches;
    }

    private void read(JsonNode event) {
        String kind = kind(event);
        if ("CLOCK_IN".equals(kind)) {
            arrivals.put(event.path("intervention").asText(), event);
        }
        boolean about = kind.startsWith("APPOINTMENT_")
                || "VISIT_LATE".equals(kind)
                || event.path("template").asText().equals("appointment-reminder");
        demand(!about || event.has("appointment"), "about no appointment", event);
        if (event.has("appointment")) {
            demand(event.has("intervention") && event.has("customer"), "about nobody", event);
            byAppointment
                    .computeIfAbsent(event.path("appointment").asText(), name -> new ArrayList<>())
                    .add(event);
        }
        if ("ROUND_PUBLISHED".equals(kind)) {
            for (String key : List.of("technician", "day", "stops", "km", "minutes")) {
                demand(event.has(key), "a round without its " + key, event);
            }
            demand(rounds.add(event.toString()), "published twice", event);
        }
    }

    private void check(List<JsonNode> events) {
        JsonNode slot = null;
        for (JsonNode event : events) {
            boolean cancelled = "APPOINTMENT_CANCELLED".equals(kind(event));
            if (!cancelled && !AGREED.contains(kind(event))) {
                continue;
            }
            if (slot != null || !cancelled) {
                demand(isTold(event, events), "and the customer was not told", event);
            }
            if (slot != null) {
                demand(!"APPOINTMENT_CONFIRMED".equals(kind(event)), "confirmed twice", event);
                demand(!at(event).isAfter(begins(slot)) || isSaidLate(events, at(event)), "without notice", event);
            }
            slot = cancelled ? null : event;
        }
        if (slot != null) {
            kept(slot, events);
        }
    }

    private void kept(JsonNode slot, List<JsonNode> events) {
        JsonNode arrival = arrivals.get(slot.path("intervention").asText());
        boolean over = begins(slot).plusHours(12).isBefore(end);
        demand(arrival != null || !over, "nobody came, and nothing was said", slot);
        if (arrival == null) {
            return;
        }
        demand(at(arrival).toLocalDate().equals(begins(slot).toLocalDate()), "came on another day than agreed", slot);
        demand(!at(arrival).isBefore(begins(slot)), "came before the hour that was agreed", slot);
        OffsetDateTime due = begins(slot)
                .toLocalDate()
                .minusDays(2)
                .atTime(MORNING)
                .atZone(PARIS)
                .toOffsetDateTime();
        boolean expected =
                at(slot).isBefore(due) && mobile.contains(slot.path("customer").asText());
        long reminders = events.stream()
                .filter(event -> event.path("template").asText().equals("appointment-reminder"))
                .filter(event -> at(event).isAfter(at(slot)))
                .count();
        demand(reminders == (expected ? 1 : 0), reminders + " reminders", slot);
    }

    private static boolean isTold(JsonNode change, List<JsonNode> events) {
        return events.stream()
                .filter(event -> ABOUT_SLOTS.contains(event.path("template").asText()) || isCall(event))
                .anyMatch(event -> !at(event).isBefore(at(change))
                        && !at(event).isAfter(at(change).plus(AT_ONCE)));
    }

    /** Whom only a letter would reach, and too late, Clothilde is asked to call. */
    private static boolean isCall(JsonNode event) {
        return "TASK_CREATED".equals(kind(event))
                && CALLS.contains(event.path("task").asText());
    }

    /** Whoever waited longer than agreed heard of it while they did. */
    private static boolean isSaidLate(List<JsonNode> events, OffsetDateTime before) {
        return events.stream()
                .anyMatch(event -> "VISIT_LATE".equals(kind(event)) && at(event).isBefore(before));
    }

    private static OffsetDateTime begins(JsonNode slot) {
        return LocalDate.parse(slot.path("day").asText())
                .atTime(LocalTime.parse(slot.path("arrival").asText()))
                .atZone(PARIS)
                .toOffsetDateTime();
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asText();
    }

    private static OffsetDateTime at(JsonNode event) {
        return OffsetDateTime.parse(event.path("at").asText());
    }

    private void demand(boolean holds, String otherwise, @Nullable JsonNode where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
