package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Which technicians still have time, and when: four visits a day at the most of those who are there and able, and none
 * where somebody is planned or a customer has chosen.
 */
@Component
@Profile("rehearsal")
class FreeSlots {

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 15), LocalTime.of(13, 30), LocalTime.of(15, 45));

    /** Where nobody has time for so long, nobody is able. */
    private static final int FAR_AHEAD = 60;

    /** Nobody is at two doors at once. */
    private static final Duration WAY = Duration.ofMinutes(30);

    private final Presence presence;
    private final Map<UUID, Slot> planned = new HashMap<>();
    private final Map<UUID, Slot> chosen = new HashMap<>();

    FreeSlots(Presence presence) {
        this.presence = presence;
    }

    /** The intervention has that time, and what was chosen for it is settled. */
    void plan(UUID intervention, Slot slot) {
        planned.put(intervention, slot);
        chosen.remove(intervention);
    }

    /** A customer has chosen that time. */
    void choose(UUID intervention, Slot slot) {
        chosen.put(intervention, slot);
    }

    /** What was chosen for the intervention is free again. */
    void leave(UUID intervention) {
        chosen.remove(intervention);
    }

    /** Nobody comes. */
    void free(UUID intervention) {
        planned.remove(intervention);
        chosen.remove(intervention);
    }

    private boolean isFree(Slot wanted) {
        return Stream.concat(planned.values().stream(), chosen.values().stream())
                .filter(slot -> slot.technicianId().equals(wanted.technicianId()))
                .noneMatch(slot -> slot.start().isBefore(wanted.end().plus(WAY))
                        && wanted.start().isBefore(slot.end().plus(WAY)));
    }

    /** Finds some free time on that day, or on the next day that has any; empty if nobody is able. */
    Optional<Visit.Appointment> on(LocalDate wished, Errand errand, Fate fate) {
        return between(wished, wished.plusDays(FAR_AHEAD), errand, fate);
    }

    /** Finds some free time on the first of these days that has any; empty if none has. */
    Optional<Visit.Appointment> between(LocalDate first, LocalDate last, Errand errand, Fate fate) {
        List<LocalTime> starts = rotated(STARTS, fate.below(STARTS.size(), "start"));
        List<TechnicianView> order = order(fate);
        for (LocalDate day = WorkingDays.onOrAfter(first);
                !day.isAfter(last);
                day = WorkingDays.onOrAfter(day.plusDays(1))) {
            for (LocalTime start : starts) {
                Optional<Visit.Appointment> free = take(order, day, start, errand);
                if (free.isPresent()) {
                    return free;
                }
            }
        }
        return Optional.empty();
    }

    /** Finds the first free time after that instant; empty if nobody is able. */
    Optional<Visit.Appointment> soonest(Instant after, Errand errand, Fate fate) {
        List<TechnicianView> order = order(fate);
        LocalDate last = Paris.dateOf(after).plusDays(FAR_AHEAD);
        for (LocalDate day = WorkingDays.onOrAfter(Paris.dateOf(after));
                !day.isAfter(last);
                day = WorkingDays.onOrAfter(day.plusDays(1))) {
            for (LocalTime start : STARTS) {
                if (day.atTime(start).atZone(Paris.ZONE).toInstant().isAfter(after)) {
                    Optional<Visit.Appointment> free = take(order, day, start, errand);
                    if (free.isPresent()) {
                        return free;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<TechnicianView> order(Fate fate) {
        List<TechnicianView> crew = presence.crew();
        return rotated(crew, fate.below(Math.max(1, crew.size()), "technician"));
    }

    private Optional<Visit.Appointment> take(List<TechnicianView> order, LocalDate day, LocalTime at, Errand errand) {
        Instant start = day.atTime(at).atZone(Paris.ZONE).toInstant();
        Instant end = start.plus(Duration.ofMinutes(errand.minutes()));
        return order.stream()
                .filter(technician -> presence.canTake(technician, errand, day, at))
                .map(technician -> new Visit.Appointment(technician, new Slot(technician.id(), start, end)))
                .filter(found -> isFree(found.slot()))
                .findFirst();
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        List<T> rotated = new ArrayList<>(list);
        Collections.rotate(rotated, by);
        return rotated;
    }
}
