package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.PlanningBoard.Block;
import fr.duret.maintenance.backoffice.PlanningBoard.Waiting;
import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.rounds.RoundRules;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws visits as blocks on the axis of a day, as it is at that instant. */
final class PlanningBlocks {

    /** The axis of a day, in hours; what lies beyond stands at its edge. */
    static final int FIRST_HOUR = 7;

    static final int LAST_HOUR = 19;

    /** Somebody who should have begun so long ago is late. */
    static final Duration LATE = Duration.ofMinutes(15);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Instant now;
    private final LocalDate today;

    PlanningBlocks(Instant now) {
        this.now = now;
        this.today = Paris.dateOf(now);
    }

    Block block(WorkItem item) {
        Instant start = Objects.requireNonNull(item.plannedStart());
        Instant end = Objects.requireNonNull(item.plannedEnd());
        ZonedDateTime at = start.atZone(Paris.ZONE);
        double from = share(at.toLocalTime());
        double length = Math.max(2, Duration.between(start, end).toMinutes() * 100.0 / minutesOfAxis());
        boolean movable = item.status() == InterventionStatus.PLANNED && !start.isBefore(now);
        PromisedArrival promised = item.promised();
        String promise = promised == null
                ? ""
                : "arrivée promise entre " + French.time(promised.from()) + " et " + French.time(promised.to());
        String state = state(item, now);
        return new Block(
                item.id().toString(),
                item.version(),
                "/planning/visites/" + item.id(),
                LOCAL.format(at),
                (int) Duration.between(start, end).toMinutes(),
                French.time(start),
                brief(item.label()),
                item.kind().label(),
                percent(Math.min(from, 100 - length)),
                percent(length),
                state,
                item.kind() == InterventionKind.EMERGENCY_REPAIR,
                movable,
                item.pinned(),
                promise,
                French.time(start) + " – " + French.time(end) + ", " + item.label() + ", "
                        + item.kind().label()
                        + ("late".equals(state) ? ", en retard" : "") + (item.pinned() ? ", fixée" : "")
                        + (promise.isEmpty() ? "" : ", " + promise));
    }

    /** Who without how they are addressed: a block on the board has little room. */
    private static String brief(String who) {
        return Stream.of(Civility.values())
                .map(civility -> civility.abbreviation() + " ")
                .filter(who::startsWith)
                .max(Comparator.comparing(String::length))
                .map(civility -> who.substring(civility.length()))
                .orElse(who);
    }

    /** How far a visit has come at that instant: done, begun, late or planned. */
    static String state(WorkItem item, Instant now) {
        Instant start = Objects.requireNonNull(item.plannedStart());
        return switch (item.status()) {
            case IN_PROGRESS, PAUSED ->
                Objects.requireNonNull(item.plannedEnd()).plus(LATE).isBefore(now) ? "late" : "begun";
            case DONE, CLOSED, UNFINISHED -> "done";
            default -> start.plus(LATE).isBefore(now) ? "late" : "planned";
        };
    }

    private static double share(LocalTime time) {
        double minutes = ChronoUnit.MINUTES.between(LocalTime.of(FIRST_HOUR, 0), time);
        return Math.max(0, Math.min(98, minutes * 100.0 / minutesOfAxis()));
    }

    private static int minutesOfAxis() {
        return (LAST_HOUR - FIRST_HOUR) * 60;
    }

    private static String percent(double value) {
        return Double.toString(Math.round(100 * value) / 100.0);
    }

    /**
     * What waits, the most urgent first; what is due first before what is due later.
     *
     * @param promises when somebody is there at the latest, as customers were told about emergencies
     */
    List<Waiting> waiting(List<WorkItem> items, Map<UUID, Instant> promises) {
        return items.stream()
                .sorted(Comparator.comparing((WorkItem item) -> urgency(item)).reversed())
                .map(item -> waiting(item, promises.get(item.id())))
                .toList();
    }

    private Urgency urgency(WorkItem item) {
        return RoundRules.urgency(item.kind(), days(item));
    }

    private @Nullable Long days(WorkItem item) {
        DueWindow due = item.due();
        return due == null ? null : ChronoUnit.DAYS.between(today, due.to());
    }

    private Waiting waiting(WorkItem item, @Nullable Instant promise) {
        return new Waiting(
                item.id().toString(),
                item.version(),
                "/planning/visites/" + item.id(),
                (int) RoundRules.usualDuration(item.kind()).toMinutes(),
                item.label(),
                item.kind().label(),
                promise == null ? due(item) : promised(promise),
                item.kind() == InterventionKind.EMERGENCY_REPAIR);
    }

    private Tone due(WorkItem item) {
        Long days = days(item);
        DueWindow due = item.due();
        return due == null || days == null
                ? new Tone("sans date limite", "calm")
                : new Tone(
                        days < 0 ? "attendue " + French.inDays(days) : "avant le " + French.dayMonth(due.to()),
                        days < 0 ? "alert" : days <= RoundRules.SOON_DAYS ? "warn" : "calm");
    }

    private Tone promised(Instant promise) {
        LocalDate day = Paris.dateOf(promise);
        return new Tone(
                "promis avant "
                        + (day.equals(today) ? "" : "le " + French.dayMonth(day) + " à ")
                        + French.time(promise),
                promise.isBefore(now) ? "alert" : "warn");
    }
}
