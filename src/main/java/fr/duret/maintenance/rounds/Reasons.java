package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Explanation;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Why a visit is where it is, and why not on another day: what the planning says of the books as they are. */
@Service
public class Reasons {

    private final PlanningGround ground;
    private final RoundsPlanning planning;
    private final Workload workload;
    private final Clock clock;

    Reasons(PlanningGround ground, RoundsPlanning planning, Workload workload, Clock clock) {
        this.ground = ground;
        this.planning = planning;
        this.workload = workload;
        this.clock = clock;
    }

    /** Why the visit is where it is planned, or why it has no place. */
    public Explanation whyHere(UUID interventionId) {
        LocalDate day = day(interventionId);
        return day.isBefore(today())
                ? new Explanation(
                        null, French.typeset("Cette visite est passée : il n'y a plus rien à comparer."), List.of())
                : planning.whyHere(problem(interventionId, day), interventionId);
    }

    /** Why the visit is not on that day. */
    public Explanation whyNot(UUID interventionId, LocalDate other) {
        LocalDate day = day(interventionId);
        if (other.isBefore(today()) || day.isBefore(today())) {
            return new Explanation(null, French.typeset("Ce jour est passé : choisissez-en un à venir."), List.of());
        }
        return planning.whyNot(problem(interventionId, day.isAfter(other) ? day : other), interventionId, other);
    }

    private LocalDate day(UUID interventionId) {
        WorkItem item = workload.item(interventionId);
        return item.plannedStart() == null ? today() : Paris.dateOf(item.plannedStart());
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    /** From today to the end of that day's week; the visit is in it, however late it is due. */
    private PlanningProblem problem(UUID interventionId, LocalDate day) {
        PlanningProblem problem = ground.problem(today(), day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        boolean there = problem.visits().stream().anyMatch(visit -> visit.id().equals(interventionId));
        return there
                ? problem
                : problem.withVisits(Stream.concat(problem.visits().stream(), Stream.of(ground.visit(interventionId)))
                        .toList());
    }
}
