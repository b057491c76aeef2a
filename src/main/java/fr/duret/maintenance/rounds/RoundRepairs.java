package fr.duret.maintenance.rounds;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.MovedVisit;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Repair;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests how to mend today's and tomorrow's rounds, and does what was accepted. */
@Service
@Transactional
public class RoundRepairs {

    private static final Duration OVERRUN = Duration.ofHours(1);

    private final PlanningGround ground;
    private final RoundsPlanning planning;
    private final Workload workload;
    private final TechnicianRegister technicians;
    private final TravelTimes travelTimes;
    private final Dispatch dispatch;
    private final Clock clock;

    RoundRepairs(
            PlanningGround ground,
            RoundsPlanning planning,
            Workload workload,
            TechnicianRegister technicians,
            TravelTimes travelTimes,
            Dispatch dispatch,
            Clock clock) {
        this.ground = ground;
        this.planning = planning;
        this.workload = workload;
        this.technicians = technicians;
        this.travelTimes = travelTimes;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** The way out that changes the least; changes nothing itself. */
    @Transactional(readOnly = true)
    public RepairSuggestion suggest(UUID interventionId, Unforeseen what) {
        LocalDate today = Paris.today(clock);
        PlanningProblem whole = ground.problem(today, today.plusDays(1));
        Visit visit = ground.visit(interventionId);
        PlanningProblem problem = what == Unforeseen.EMERGENCY
                ? whole.withVisits(whole.visits().stream()
                        .filter(one -> !one.id().equals(interventionId))
                        .toList())
                : whole;
        Repair repair = planning.repair(problem, disruption(visit, what));
        return new RepairSuggestion(repair.sentence(), repair.cost(), moves(repair, whole));
    }

    private Disruption disruption(Visit visit, Unforeseen what) {
        LocalDate today = Paris.today(clock);
        LocalTime now = clock.instant().atZone(Paris.ZONE).toLocalTime();
        return switch (what) {
            case EMERGENCY -> new Disruption.Emergency(visit.planned(null, Commitment.FREE));
            case NO_SHOW -> new Disruption.NoShow(visit.id(), now);
            case OVERRUN -> new Disruption.Overrun(visit.id(), visit.duration().plus(OVERRUN));
            case TECHNICIAN_AWAY ->
                new Disruption.Absence(
                        Objects.requireNonNull(visit.planned()).technicianId(),
                        new TimeSpan(today, now, LocalTime.MAX));
        };
    }

    /** What moves gets an hour that one can say; what stands behind it waits for it where it must. */
    private List<RepairSuggestion.Move> moves(Repair repair, PlanningProblem problem) {
        Map<UUID, Placement> after = new HashMap<>();
        repair.moved().stream()
                .map(MovedVisit::after)
                .filter(Objects::nonNull)
                .forEach(placement -> after.put(placement.visitId(), placement));
        Set<UUID> fixed = problem.visits().stream()
                .filter(visit -> visit.commitment() == Commitment.PINNED)
                .map(Visit::id)
                .collect(toSet());
        List<Placement> whole = Stream.concat(
                        after.values().stream(),
                        problem.visits().stream()
                                .filter(visit -> !after.containsKey(visit.id()))
                                .map(Visit::planned)
                                .filter(Objects::nonNull)
                                .filter(planned -> after.values().stream().anyMatch(one -> sameRound(one, planned))))
                .toList();
        Map<UUID, WorkItem> items = workload
                .items(whole.stream().map(Placement::visitId).toList())
                .stream()
                .collect(toMap(WorkItem::id, item -> item));
        Ways ways = Ways.between(travelTimes, technicians.technicians(), List.copyOf(items.values()));
        return new Timetable(items, fixed, ways)
                .of(whole).entrySet().stream()
                        .map(entry -> move(Objects.requireNonNull(items.get(entry.getKey())), entry.getValue()))
                        .filter(move -> !isThere(Objects.requireNonNull(items.get(move.interventionId())), move.slot()))
                        .toList();
    }

    private static boolean sameRound(Placement one, Placement other) {
        return one.technicianId().equals(other.technicianId()) && one.day().equals(other.day());
    }

    private static RepairSuggestion.Move move(WorkItem item, Slot slot) {
        return new RepairSuggestion.Move(item.id(), item.version(), slot);
    }

    private static boolean isThere(WorkItem item, Slot slot) {
        return slot.technicianId().equals(item.technicianId()) && slot.start().equals(item.plannedStart());
    }

    /** Does what was suggested, whole; refused if one of the visits changed since, or a place is taken. */
    public void apply(List<RepairSuggestion.Move> accepted, String author) {
        dispatch.lock(
                accepted.stream().map(RepairSuggestion.Move::interventionId).toList());
        accepted.forEach(move -> dispatch.take(move.interventionId(), move.version()));
        dispatch.planTogether(
                accepted.stream().collect(toMap(RepairSuggestion.Move::interventionId, RepairSuggestion.Move::slot)),
                author);
    }
}
