package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.Explanation;
import fr.duret.maintenance.planning.Optimisation;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Repair;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.planning.SlotOffer;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Unplaced;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans with Timefold. */
@Component
class TimefoldPlanning implements RoundsPlanning {

    private final TravelTimes travelTimes;

    TimefoldPlanning(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    @Override
    public Optimisation optimisation(PlanningProblem problem, Duration atMost) {
        return new Search(RoundBook.open(problem, travelTimes), new TerminationConfig().withSpentLimit(atMost));
    }

    @Override
    public Optimisation optimisation(PlanningProblem problem, int moves) {
        return new Search(
                RoundBook.open(problem, travelTimes), new TerminationConfig().withMoveCountLimit((long) moves));
    }

    @Override
    public List<SlotOffer> offers(PlanningProblem problem, UUID visitId, int most) {
        return SlotOffers.find(problem, travelTimes, visitId, most);
    }

    @Override
    public Explanation whyHere(PlanningProblem problem, UUID visitId) {
        return Explanations.whyHere(RoundBook.open(problem, travelTimes), visitId);
    }

    @Override
    public Explanation whyNot(PlanningProblem problem, UUID visitId, LocalDate day) {
        return Explanations.whyNot(RoundBook.open(problem, travelTimes), visitId, day);
    }

    @Override
    public Unplaced whyNowhere(PlanningProblem problem, UUID visitId) {
        RoundBook book = RoundBook.open(problem, travelTimes);
        return new Obstacles(book)
                .explain(problem.visits().stream()
                        .filter(visit -> visit.id().equals(visitId))
                        .findFirst()
                        .orElseThrow());
    }

    @Override
    public Repair repair(PlanningProblem problem, Disruption disruption) {
        return Repairs.suggest(problem, travelTimes, disruption);
    }
}
