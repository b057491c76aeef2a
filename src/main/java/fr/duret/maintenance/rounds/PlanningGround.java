package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is planned, what is due and who is there, as a planning problem. */
@Service
@Transactional(readOnly = true)
public class PlanningGround {

    private final Workload workload;
    private final Roster roster;
    private final Clock clock;

    PlanningGround(Workload workload, Roster roster, Clock clock) {
        this.workload = workload;
        this.roster = roster;
        this.clock = clock;
    }

    /** Everybody who works on those days, everything that is planned on them, and all that waits for a time. */
    public PlanningProblem problem(LocalDate from, LocalDate to) {
        return roster.read(from, to).problem(visits(from, to), Weights.USUAL);
    }

    /**
     * That intervention as a visit, with its place in the plan if it has one; in a problem that holds today, it is {@link
     * #problem} that keeps new work out of the hours that are gone.
     */
    public Visit visit(UUID interventionId) {
        LocalDate tomorrow = Paris.today(clock).plusDays(1);
        return new VisitWriter(clock.instant(), tomorrow, tomorrow).write(workload.item(interventionId));
    }

    private List<Visit> visits(LocalDate from, LocalDate to) {
        VisitWriter writer = new VisitWriter(clock.instant(), from, to);
        return Stream.concat(workload.planned(from, to).stream(), workload.waiting(to).stream())
                .map(writer::write)
                .toList();
    }
}
