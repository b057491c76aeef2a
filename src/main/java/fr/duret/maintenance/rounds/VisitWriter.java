package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Wishes;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes interventions as visits of a plan that is made at that instant for those days. */
final class VisitWriter {

    private final Instant now;
    private final LocalDate today;
    private final LocalDate from;
    private final LocalDate to;
    private final List<TimeSpan> stillAhead;

    VisitWriter(Instant now, LocalDate from, LocalDate to) {
        this.now = now;
        this.today = Paris.dateOf(now);
        this.from = from;
        this.to = to;
        // Only a plan that holds today, or days before it, has hours in which nothing new can begin.
        this.stillAhead = from.isAfter(today) ? List.of() : ahead(from);
    }

    private List<TimeSpan> ahead(LocalDate first) {
        return first.datesUntil(to.plusDays(1))
                .filter(day -> !day.isBefore(today))
                .map(day -> new TimeSpan(day, day.equals(today) ? soon() : LocalTime.MIN, LocalTime.MAX))
                .toList();
    }

    /** What falls due later is not made before; what somebody has planned earlier all the same, may stay early. */
    private List<TimeSpan> openings(@Nullable DueWindow due, @Nullable Placement planned) {
        boolean early = planned != null && due != null && planned.day().isBefore(due.from());
        return due == null || early || !due.from().isAfter(from) || due.from().isAfter(to)
                ? stillAhead
                : ahead(due.from());
    }

    private LocalTime soon() {
        ZonedDateTime at = now.plus(RoundRules.NOTICE).atZone(Paris.ZONE);
        return at.toLocalDate().equals(today) ? at.toLocalTime().truncatedTo(ChronoUnit.MINUTES) : LocalTime.MAX;
    }

    Visit write(WorkItem item) {
        Placement planned = placement(item);
        DueWindow due = item.due();
        Long days = due == null ? null : ChronoUnit.DAYS.between(today, due.to());
        Commitment commitment = commitment(item, planned);
        return new Visit(
                item.id(),
                item.label(),
                site(item),
                planned == null
                        ? RoundRules.usualDuration(item.kind())
                        : Duration.between(planned.start(), planned.end()),
                commitment == Commitment.PINNED ? List.of() : openings(due, planned),
                commitment == Commitment.PINNED ? null : appointment(item.promised()),
                Map.of(),
                Set.of(item.kind().qualification()),
                RoundRules.urgency(item.kind(), days),
                due == null ? null : due.from(),
                due == null ? null : due.to(),
                new Wishes(null, item.knowsTheSite(), null),
                item.postcode(),
                planned,
                commitment);
    }

    private static @Nullable Coordinates site(WorkItem item) {
        Double latitude = item.latitude();
        Double longitude = item.longitude();
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    private static @Nullable TimeSpan appointment(@Nullable PromisedArrival promised) {
        return promised == null
                ? null
                : new TimeSpan(Paris.dateOf(promised.from()), time(promised.from()), time(promised.to()));
    }

    /** Begun or gone by, it stays; so does what the office wants to stay. Whose visit is planned was told, and it moves only with reason. */
    private Commitment commitment(WorkItem item, @Nullable Placement planned) {
        if (planned == null) {
            return Commitment.FREE;
        }
        boolean begun = item.status() != InterventionStatus.PLANNED;
        Instant start = item.plannedStart();
        if (begun || item.pinned() || (start != null && start.isBefore(now))) {
            return Commitment.PINNED;
        }
        return Commitment.ANNOUNCED;
    }

    private static @Nullable Placement placement(WorkItem item) {
        UUID technician = item.technicianId();
        Instant start = item.plannedStart();
        Instant end = item.plannedEnd();
        if (technician == null || start == null || end == null) {
            return null;
        }
        LocalDate day = Paris.dateOf(start);
        LocalTime until = Paris.dateOf(end).equals(day) ? time(end) : LocalTime.MAX;
        return new Placement(item.id(), technician, day, time(start), until);
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime();
    }
}
