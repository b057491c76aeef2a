package fr.duret.maintenance.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Plans rounds, finds places in them, mends them and says why. It changes nothing: whoever asks decides. */
public interface RoundsPlanning {

    /** A search for better rounds that takes at most so long. */
    Optimisation optimisation(PlanningProblem problem, Duration atMost);

    /** A search that tries so many moves, however long that takes: the same problem, the same proposal. */
    Optimisation optimisation(PlanningProblem problem, int moves);

    /** The best places for a visit of the problem that is not planned yet, the best first; none if it fits nowhere. */
    List<SlotOffer> offers(PlanningProblem problem, UUID visitId, int most);

    /** Why the visit is where it is planned. */
    Explanation whyHere(PlanningProblem problem, UUID visitId);

    /** Why the visit is not on that day. */
    Explanation whyNot(PlanningProblem problem, UUID visitId, LocalDate day);

    /** Why the visit has no place in the plan, and what the office can do about it. */
    Unplaced whyNowhere(PlanningProblem problem, UUID visitId);

    /** The way out that changes the least, within a second. */
    Repair repair(PlanningProblem problem, Disruption disruption);
}
