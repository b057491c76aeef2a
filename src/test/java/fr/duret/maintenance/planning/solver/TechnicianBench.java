package fr.duret.maintenance.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Progress;
import fr.duret.maintenance.planning.Proposal;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.UnplacedReason;
import fr.duret.maintenance.planning.travel.Estimates;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A hundred technicians, 2,000 visits, five days: the solver against a careful dispatcher's best insertion. */
class TechnicianBench {

    private static final int SECONDS = Integer.getInteger("duret.bench.seconds", 60);

    @Test
    void fiveDaysOfAHundredTechnicians() {
        PlanningProblem problem = Region.of(100, 5, 2_000, 7);
        TravelTimes travelTimes = Estimates.usual();
        Proposal careful = careful(problem, travelTimes);
        Map<Integer, Progress> bySecond = new TreeMap<>();

        Proposal proposal = new TimefoldPlanning(travelTimes)
                .optimisation(problem, Duration.ofSeconds(SECONDS))
                .run(progress -> bySecond.put((int) (progress.after().toSeconds() / 5 * 5), progress));

        System.out.println("100 technicians, 2,000 visits, 5 days");
        print("best insertion", careful);
        print("solver, " + SECONDS + " s", proposal);
        bySecond.forEach((second, progress) -> System.out.printf(
                Locale.ROOT,
                "%4d s   hard %d   medium %d   soft %,d%n",
                second,
                progress.score().hard(),
                progress.score().medium(),
                progress.score().soft()));
        double better = 1 - proposal.kilometres() / careful.kilometres();
        System.out.printf(Locale.ROOT, "kilometres: %.1f %% fewer%n", 100 * better);
        assertThat(proposal.score().isFeasible()).isTrue();
        System.out.println("left out because: " + reasons(proposal));
        assertThat(proposal.unplaced()).extracting(Unplaced::reason).doesNotContain(UnplacedReason.NO_ROOM);
    }

    private static Map<UnplacedReason, Long> reasons(Proposal proposal) {
        return proposal.unplaced().stream()
                .collect(Collectors.groupingBy(Unplaced::reason, TreeMap::new, Collectors.counting()));
    }

    static Proposal careful(PlanningProblem problem, TravelTimes travelTimes) {
        RoundBook book = RoundBook.open(problem, travelTimes);
        FirstPlan.complete(book.plan());
        return new ProposalReader(book, book.plan()).read();
    }

    private static void print(String name, Proposal proposal) {
        System.out.printf(
                Locale.ROOT,
                "%-16s %,8.0f km, %d left out, hard %d, soft %,d%n",
                name,
                proposal.kilometres(),
                proposal.unplaced().size(),
                proposal.score().hard(),
                proposal.score().soft());
    }
}
