package fr.duret.maintenance.rounds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds as they are planned, with the ways between their visits and how long the days get. */
@Service
@Transactional(readOnly = true)
public class RoundSheets {

    private static final Duration LUNCH = Duration.ofMinutes(45);
    private static final Duration WITHOUT_LUNCH = Duration.ofHours(6);

    private final Workload workload;
    private final TechnicianRegister technicians;
    private final TravelTimes travelTimes;

    RoundSheets(Workload workload, TechnicianRegister technicians, TravelTimes travelTimes) {
        this.workload = workload;
        this.technicians = technicians;
        this.travelTimes = travelTimes;
    }

    /** Every round of those days that has a visit. */
    public List<RoundSheet> between(LocalDate from, LocalDate to) {
        return of(workload.planned(from, to), technicians.technicians());
    }

    /** The rounds that those visits make, planned ones only, in the order of time. */
    List<RoundSheet> of(List<WorkItem> items, List<TechnicianView> crew) {
        Map<UUID, TechnicianView> byId = crew.stream().collect(toMap(TechnicianView::id, Function.identity()));
        Ways ways = Ways.between(travelTimes, crew, items);
        return items.stream().collect(groupingBy(RoundSheets::day)).entrySet().stream()
                .map(round -> sheet(
                        round.getKey(),
                        round.getValue(),
                        Objects.requireNonNull(byId.get(round.getKey().technicianId())),
                        ways))
                .toList();
    }

    private static TechnicianDay day(WorkItem item) {
        return new TechnicianDay(
                Objects.requireNonNull(item.technicianId()), Paris.dateOf(Objects.requireNonNull(item.plannedStart())));
    }

    private static RoundSheet sheet(TechnicianDay day, List<WorkItem> items, TechnicianView technician, Ways ways) {
        Coordinates home = Ways.start(technician);
        Coordinates here = home;
        List<RoundStop> stops = new ArrayList<>();
        int metres = 0;
        Duration late = Duration.ZERO;
        Instant free = Instant.MIN;
        for (WorkItem item : items) {
            Coordinates site = Ways.site(item);
            stops.add(new RoundStop(item, ways.time(here, site), ways.metres(here, site)));
            metres += ways.metres(here, site);
            here = site == null ? here : site;
            Instant start = Objects.requireNonNull(item.plannedStart());
            Duration lacking = free == Instant.MIN
                    ? Duration.ZERO
                    : Duration.between(
                            start, free.plus(stops.get(stops.size() - 1).travel()));
            late = lacking.isNegative() ? late : late.plus(lacking);
            free = Objects.requireNonNull(item.plannedEnd());
        }
        Instant first = Objects.requireNonNull(items.get(0).plannedStart());
        Instant last = items.stream()
                .map(item -> Objects.requireNonNull(item.plannedEnd()))
                .max(Instant::compareTo)
                .orElse(first);
        Duration away = Duration.between(first.minus(stops.get(0).travel()), last.plus(ways.time(here, home)));
        Duration work = away.compareTo(WITHOUT_LUNCH) > 0 ? away.minus(LUNCH) : away;
        return new RoundSheet(day.technicianId(), day.day(), stops, work, metres + ways.metres(here, home), late);
    }
}
