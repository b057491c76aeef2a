package fr.duret.maintenance.rounds;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Proposal;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an optimisation looks at, and writes down what it proposes. */
@Component
@Transactional
class ProposalWriter {

    private final PlanningGround planningGround;
    private final Workload workload;
    private final RoundSheets sheets;
    private final TechnicianRegister technicians;
    private final TravelTimes travelTimes;
    private final RunBook book;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ProposalWriter(
            PlanningGround planningGround,
            Workload workload,
            RoundSheets sheets,
            TechnicianRegister technicians,
            TravelTimes travelTimes,
            RunBook book,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.planningGround = planningGround;
        this.workload = workload;
        this.sheets = sheets;
        this.technicians = technicians;
        this.travelTimes = travelTimes;
        this.book = book;
        this.database = database;
        this.events = events;
    }

    /** The problem, and the work in it as it stood just before: what changes later is seen by its version. */
    record Ground(PlanningProblem problem, Map<UUID, WorkItem> items) {}

    @Transactional(readOnly = true)
    Ground read(OptimisationRun run) {
        Map<UUID, WorkItem> items = Stream.concat(
                        workload.planned(run.firstDay(), run.lastDay()).stream(),
                        workload.waiting(run.lastDay()).stream())
                .collect(toMap(WorkItem::id, item -> item));
        PlanningProblem problem = planningGround.problem(run.firstDay(), run.lastDay());
        return new Ground(
                locked(
                        problem.withVisits(problem.visits().stream()
                                .filter(visit -> items.containsKey(visit.id()))
                                .toList()),
                        run.locked()),
                items);
    }

    /** The rounds of those technicians keep what they hold, and take nothing new. */
    private static PlanningProblem locked(PlanningProblem problem, List<UUID> technicians) {
        Predicate<Visit> stays = visit ->
                visit.planned() != null && technicians.contains(visit.planned().technicianId());
        return problem.withVisits(problem.visits().stream()
                        .map(visit -> stays.test(visit) ? visit.planned(visit.planned(), Commitment.PINNED) : visit)
                        .toList())
                .withShifts(problem.shifts().stream()
                        .map(shift -> technicians.contains(shift.technicianId())
                                ? shift.holding((int) problem.visits().stream()
                                        .filter(visit -> isOn(visit, shift))
                                        .count())
                                : shift)
                        .toList());
    }

    private static boolean isOn(Visit visit, Shift shift) {
        Placement planned = visit.planned();
        return planned != null
                && planned.technicianId().equals(shift.technicianId())
                && planned.day().equals(shift.day());
    }

    /** Stores the proposal, or that nothing better was found; nothing if the run is no longer wanted. */
    void write(OptimisationRun asked, Ground ground, Proposal proposal) {
        OptimisationRun run = book.locked(asked.id()).orElseThrow();
        if (run.state() != RunState.RUNNING) {
            return;
        }
        Map<UUID, WorkItem> after = new HashMap<>(ground.items());
        Map<UUID, Slot> slots = timetable(ground).of(proposal.placements());
        boolean moves = false;
        for (Map.Entry<UUID, Slot> placed : slots.entrySet()) {
            WorkItem item = Objects.requireNonNull(ground.items().get(placed.getKey()));
            Slot slot = placed.getValue();
            if (isElsewhere(item, slot)) {
                after.put(item.id(), item.planned(slot));
                store(run.id(), item, slot);
                moves = true;
            }
        }
        figures(run.id(), "before", of(ground.items()));
        figures(run.id(), "after", of(after));
        database.sql(
                        "UPDATE optimisation_run SET state = ?, ended_at = CASE WHEN ? THEN NULL ELSE now() END WHERE id = ?")
                .params(moves ? "PROPOSED" : "NOTHING", moves, run.id())
                .update();
        events.publishEvent(new OptimisationEnded(run.id(), moves));
    }

    private Timetable timetable(Ground ground) {
        Set<UUID> fixed = ground.problem().visits().stream()
                .filter(visit -> visit.commitment() == Commitment.PINNED)
                .map(Visit::id)
                .collect(toSet());
        List<WorkItem> items = List.copyOf(ground.items().values());
        return new Timetable(ground.items(), fixed, Ways.between(travelTimes, technicians.technicians(), items));
    }

    private static boolean isElsewhere(WorkItem item, Slot slot) {
        return !slot.technicianId().equals(item.technicianId()) || !slot.start().equals(item.plannedStart());
    }

    private PlanFigures of(Map<UUID, WorkItem> items) {
        List<WorkItem> planned = items.values().stream()
                .filter(item -> item.plannedStart() != null)
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.plannedStart())))
                .toList();
        return PlanFigures.of(sheets.of(planned, technicians.technicians()), items.size() - planned.size());
    }

    private void store(UUID run, WorkItem item, Slot slot) {
        Instant before = item.plannedStart();
        database.sql("""
                        INSERT INTO proposed_visit (run_id, intervention_id, seen_version, before_technician,
                                                    before_start, after_technician, after_start, after_end)
                        VALUES (:run, :id, :version, :technician, :before, :after, :start, :end)
                        """)
                .param("run", run)
                .param("id", item.id())
                .param("version", item.version())
                .param("technician", item.technicianId())
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("after", slot.technicianId())
                .param("start", slot.start().atOffset(ZoneOffset.UTC))
                .param("end", slot.end().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void figures(UUID run, String when, PlanFigures figures) {
        database.sql("""
                        UPDATE optimisation_run SET metres_%1$s = ?, minutes_%1$s = ?, overtime_%1$s = ?, late_%1$s = ?,
                            waiting_%1$s = ? WHERE id = ?
                        """.formatted(when))
                .params(figures.metres(), figures.minutes(), figures.overtime(), figures.late(), figures.waiting(), run)
                .update();
    }
}
