package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which technicians still have time, and when: four visits a day at the most. */
@Component
@Profile("rehearsal")
class FreeSlots {

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 15), LocalTime.of(13, 30), LocalTime.of(15, 45));

    private record Taken(String technician, Instant start) {}

    private final TechnicianRegister technicians;
    private final List<TechnicianView> crew = new ArrayList<>();
    private final Set<Taken> taken = new HashSet<>();

    FreeSlots(TechnicianRegister technicians) {
        this.technicians = technicians;
    }

    /** All technicians, as the books have them at the first question. */
    List<TechnicianView> crew() {
        if (crew.isEmpty()) {
            technicians.technicians().stream()
                    .sorted(Comparator.comparing(TechnicianView::reference))
                    .forEach(crew::add);
        }
        return crew;
    }

    /** Takes some free time on that day, or on the next day that has any. */
    Visit.Appointment on(LocalDate wished, int minutes, Fate fate) {
        List<LocalTime> starts = rotated(STARTS, fate.below(STARTS.size(), "start"));
        List<TechnicianView> order = rotated(crew(), fate.below(crew().size(), "technician"));
        for (LocalDate day = WorkingDays.onOrAfter(wished); ; day = WorkingDays.onOrAfter(day.plusDays(1))) {
            for (LocalTime start : starts) {
                Optional<Visit.Appointment> free = take(order, day, start, minutes);
                if (free.isPresent()) {
                    return free.get();
                }
            }
        }
    }

    /** Takes the first free time after that instant. */
    Visit.Appointment soonest(Instant after, int minutes, Fate fate) {
        List<TechnicianView> order = rotated(crew(), fate.below(crew().size(), "technician"));
        for (LocalDate day = WorkingDays.onOrAfter(Paris.dateOf(after));
                ;
                day = WorkingDays.onOrAfter(day.plusDays(1))) {
            for (LocalTime start : STARTS) {
                if (day.atTime(start).atZone(Paris.ZONE).toInstant().isAfter(after)) {
                    Optional<Visit.Appointment> free = take(order, day, start, minutes);
                    if (free.isPresent()) {
                        return free.get();
                    }
                }
            }
        }
    }

    private Optional<Visit.Appointment> take(List<TechnicianView> order, LocalDate day, LocalTime at, int minutes) {
        Instant start = day.atTime(at).atZone(Paris.ZONE).toInstant();
        return order.stream()
                .filter(technician -> taken.add(new Taken(technician.reference(), start)))
                .findFirst()
                .map(technician -> new Visit.Appointment(
                        technician, new Slot(technician.id(), start, start.plus(Duration.ofMinutes(minutes)))));
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        List<T> rotated = new ArrayList<>(list);
        Collections.rotate(rotated, by);
        return rotated;
    }
}
