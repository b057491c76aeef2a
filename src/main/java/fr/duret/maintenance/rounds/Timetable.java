package fr.duret.maintenance.rounds;

import static java.util.stream.Collectors.groupingBy;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the visits of a plan hours that one can say aloud: nobody comes at 8.23. Later ones wait for the ways between. */
final class Timetable {

    private static final int STEP = 300;

    private final Map<UUID, WorkItem> items;
    private final Set<UUID> fixed;
    private final Ways ways;

    Timetable(Map<UUID, WorkItem> items, Set<UUID> fixed, Ways ways) {
        this.items = items;
        this.fixed = fixed;
        this.ways = ways;
    }

    Map<UUID, Slot> of(List<Placement> placements) {
        Map<UUID, Slot> slots = new HashMap<>();
        placements.stream()
                .collect(groupingBy(placement -> new TechnicianDay(placement.technicianId(), placement.day())))
                .values()
                .forEach(round -> write(round, slots));
        return slots;
    }

    private void write(List<Placement> round, Map<UUID, Slot> slots) {
        Instant free = Instant.MIN;
        @Nullable Coordinates here = null;
        List<Placement> inOrder =
                round.stream().sorted(Comparator.comparing(Placement::start)).toList();
        for (Placement placement : inOrder) {
            WorkItem item = Objects.requireNonNull(items.get(placement.visitId()));
            Coordinates site = Ways.site(item);
            Instant ready = free == Instant.MIN ? free : free.plus(ways.time(here, site));
            Instant start = start(placement, item, ready);
            Slot slot = new Slot(placement.technicianId(), start, start.plus(MoveChecks.duration(item)));
            slots.put(item.id(), slot);
            free = slot.end();
            here = site;
        }
    }

    private Instant start(Placement placement, WorkItem item, Instant ready) {
        Instant planned = item.plannedStart();
        Instant found =
                placement.day().atTime(placement.start()).atZone(Paris.ZONE).toInstant();
        if (planned != null && (fixed.contains(item.id()) || stays(placement, item, planned, found, ready))) {
            return planned;
        }
        return roundedUp(found.isBefore(ready) ? ready : found);
    }

    /** What hardly moves does not move at all, where the way leaves time for it. */
    private static boolean stays(Placement placement, WorkItem item, Instant planned, Instant found, Instant ready) {
        return placement.technicianId().equals(item.technicianId())
                && Duration.between(planned, found).abs().toSeconds() < STEP
                && !planned.isBefore(ready);
    }

    private static Instant roundedUp(Instant instant) {
        LocalDate day = Paris.dateOf(instant);
        int second = instant.atZone(Paris.ZONE).toLocalTime().toSecondOfDay();
        int rounded = Math.min((second + STEP - 1) / STEP * STEP, 86_400 - STEP);
        return day.atTime(LocalTime.ofSecondOfDay(rounded)).atZone(Paris.ZONE).toInstant();
    }
}
