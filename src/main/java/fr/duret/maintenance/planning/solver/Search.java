package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.duret.maintenance.planning.Optimisation;
import fr.duret.maintenance.planning.Progress;
import fr.duret.maintenance.planning.Proposal;
import java.time.Duration;
import java.util.function.Consumer;

/** A search over the plan of a book: the first plan is made at once, then the solver betters it. */
final class Search implements Optimisation {

    private static final long SEED = 1;

    private final RoundBook book;
    private final Solver<RoutePlan> solver;
    private volatile boolean stopped;

    Search(RoundBook book, TerminationConfig until) {
        this.book = book;
        FirstPlan.complete(book.plan());
        solver = Annealing.solver(book.plan(), until, EnvironmentMode.NO_ASSERT, SEED);
    }

    @Override
    public Proposal run(Consumer<Progress> watcher) {
        RoutePlan first = book.plan();
        if (stopped || first.routes().isEmpty() || first.stops().isEmpty()) {
            return new ProposalReader(book, first).read();
        }
        HardMediumSoftLongScore price = first.price();
        watcher.accept(new Progress(Duration.ZERO, ProposalReader.score(price)));
        solver.addEventListener(event -> {
            tell(watcher, event.getTimeMillisSpent(), event.getNewBestSolution());
            if (stopped) {
                solver.terminateEarly();
            }
        });
        return new ProposalReader(book, solver.solve(first)).read();
    }

    private static void tell(Consumer<Progress> watcher, long millis, RoutePlan better) {
        HardMediumSoftLongScore score = better.score();
        if (score != null) {
            watcher.accept(new Progress(Duration.ofMillis(millis), ProposalReader.score(score)));
        }
    }

    @Override
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }
}
