package fr.duret.maintenance.rounds;

import fr.duret.maintenance.planning.Optimisation;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Progress;
import fr.duret.maintenance.planning.Proposal;
import fr.duret.maintenance.planning.RoundsPlanning;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Works optimisations, one at a time on a node and outside the engine. It shows a sign of life every second; what has
 * shown none for half a minute is taken up by another node, once.
 */
@Service
public class OptimisationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OptimisationWorker.class);

    /** A search under way on this node, and the best that it has found. */
    private static final class Search {

        private final UUID run;
        private final Optimisation optimisation;
        private volatile @Nullable Progress best;

        private Search(UUID run, Optimisation optimisation) {
            this.run = run;
            this.optimisation = optimisation;
        }
    }

    private final RunClaims claims;
    private final RunBook book;
    private final ProposalWriter proposals;
    private final RoundsPlanning planning;
    private final RoundsProperties properties;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rounds-optimisation");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closing;
    private volatile @Nullable Search search;

    OptimisationWorker(
            RunClaims claims,
            RunBook book,
            ProposalWriter proposals,
            RoundsPlanning planning,
            RoundsProperties properties) {
        this.claims = claims;
        this.book = book;
        this.proposals = proposals;
        this.planning = planning;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        showLife();
        if (properties.optimiser() && busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    workOne();
                } catch (RuntimeException e) {
                    LOG.error("An optimisation broke off", e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Writes down how far the search has come, and ends it if somebody wants that. */
    private void showLife() {
        Search current = search;
        if (current != null && claims.isToStop(current.run, current.best)) {
            current.optimisation.stop();
        }
    }

    /** Works the run that waits, to its end; false if none waits. */
    public boolean workOne() {
        claims.giveUpOften();
        Optional<UUID> claimed = claims.claim();
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(UUID id) {
        OptimisationRun run = book.run(id).orElseThrow();
        ProposalWriter.Ground ground = proposals.read(run);
        PlanningProblem problem = ground.problem();
        Search current = new Search(id, optimisation(problem));
        search = current;
        try {
            Proposal proposal = current.optimisation.run(progress -> current.best = progress);
            if (!closing) {
                claims.isToStop(id, current.best);
                proposals.write(run, ground, proposal);
            }
        } finally {
            search = null;
        }
    }

    private Optimisation optimisation(PlanningProblem problem) {
        return properties.moves() > 0
                ? planning.optimisation(problem, properties.moves())
                : planning.optimisation(problem, properties.limit());
    }

    /** What is under way is left to whoever takes it up. */
    @PreDestroy
    void close() {
        closing = true;
        Search current = search;
        if (current != null) {
            current.optimisation.stop();
        }
        executor.shutdown();
    }
}
