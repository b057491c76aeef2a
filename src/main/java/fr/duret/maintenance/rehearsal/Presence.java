package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.QualificationChanged;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who of the technicians is there and qualified; read a month at a time, and anew once something about it changes. */
@Component
@Profile("rehearsal")
class Presence {

    private static final Duration OVERTIME = Duration.ofMinutes(30);

    private record OneDay(UUID technician, LocalDate day) {}

    private final TechnicianRegister technicians;
    private final Workforce workforce;
    private final List<TechnicianView> crew = new ArrayList<>();
    private final Map<UUID, TechnicianView> newest = new HashMap<>();
    private final Map<YearMonth, Map<OneDay, Availability>> months = new HashMap<>();

    Presence(TechnicianRegister technicians, Workforce workforce) {
        this.technicians = technicians;
        this.workforce = workforce;
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

    /** Which of all technicians they are, from 0, whatever has changed about them since. */
    int turn(TechnicianView technician) {
        return crew().stream().map(TechnicianView::id).toList().indexOf(technician.id());
    }

    @EventListener
    void on(QualificationChanged event) {
        EventLog.afterCommit(newest::clear);
    }

    /** Somebody's absence was entered. */
    void changed() {
        months.clear();
    }

    /** Whether they work on that day. */
    boolean works(TechnicianView technician, LocalDate day) {
        return on(technician, day).works();
    }

    /** Whether they work on that day and are qualified for the work. */
    boolean isAble(TechnicianView technician, Errand errand, LocalDate day) {
        return works(technician, day) && newest(technician).mayDo(errand.kind().qualification(), day);
    }

    /** Whether they can be planned for the work from that time on, with half an hour of overtime at the most. */
    boolean canTake(TechnicianView technician, Errand errand, LocalDate day, LocalTime start) {
        if (!isAble(technician, errand, day)) {
            return false;
        }
        Availability hours = on(technician, day);
        LocalTime from = hours.from();
        LocalTime to = hours.to();
        return from != null
                && to != null
                && !start.isBefore(from)
                && !start.plusMinutes(errand.minutes()).isAfter(to.plus(OVERTIME));
    }

    private TechnicianView newest(TechnicianView technician) {
        if (newest.isEmpty()) {
            technicians.technicians().forEach(view -> newest.put(view.id(), view));
        }
        return newest.getOrDefault(technician.id(), technician);
    }

    private Availability on(TechnicianView technician, LocalDate day) {
        Availability found =
                months.computeIfAbsent(YearMonth.from(day), this::month).get(new OneDay(technician.id(), day));
        return found == null ? new Availability(technician.id(), day, null, null, false, "") : found;
    }

    private Map<OneDay, Availability> month(YearMonth month) {
        Map<OneDay, Availability> days = new HashMap<>();
        workforce
                .between(month.atDay(1), month.atEndOfMonth())
                .forEach(one -> days.put(new OneDay(one.technicianId(), one.day()), one));
        return days;
    }
}
