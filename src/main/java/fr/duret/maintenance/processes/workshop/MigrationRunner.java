package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.MigrationLog.Turn;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves instances one by one, each in a transaction of its own that also notes that it has moved: whatever happens to
 * this node, an instance is wholly moved and noted, or neither. Any number of nodes may do it at once.
 */
@Component
public class MigrationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);
    private static final int COLLISIONS = 5;

    /** The classes of SQL states that tell of a lost connection or a server that goes down. */
    private static final Set<String> LOST = Set.of("08", "57");

    /** The definition that instances leave, and the engine's plan for it. */
    private record Way(String source, MigrationPlan plan) {}

    private final MigrationLog log;
    private final ModelVersions running;
    private final MigrationPlans plans;
    private final MigrationReasons reasons;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    MigrationRunner(
            MigrationLog log,
            ModelVersions running,
            MigrationPlans plans,
            MigrationReasons reasons,
            RuntimeService runtime,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.running = running;
        this.plans = plans;
        this.reasons = reasons;
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes turns until none is left, or so many are taken; returns how many that were. */
    public int work(int most) {
        Map<String, Way> ways = new HashMap<>();
        int taken = 0;
        while (taken < most && takeTurn(ways)) {
            taken++;
        }
        transaction.executeWithoutResult(status -> log.closeFinished());
        return taken;
    }

    private boolean takeTurn(Map<String, Way> ways) {
        for (int attempt = 1; ; attempt++) {
            AtomicReference<@Nullable Turn> taken = new AtomicReference<>();
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                            Optional<Turn> turn = log.claim();
                            turn.ifPresent(next -> {
                                taken.set(next);
                                move(next, way(ways, next));
                                if (next.trial()) {
                                    status.setRollbackOnly();
                                }
                            });
                            return turn.isPresent();
                        }))
                        && noteTrial(taken.get());
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == COLLISIONS) {
                    stay(taken.get(), "Elle travaillait à cet instant ; recommencez pour elle.");
                    return true;
                }
                LOG.info("Instance moved by somebody else at the same instant ({})", attempt);
            } catch (InstanceGone e) {
                settle(taken.get(), "GONE", null);
                return true;
            } catch (RuntimeException e) {
                if (isOutage(e)) {
                    // It says nothing about the instance: its turn comes again.
                    throw e;
                }
                stay(taken.get(), reasons.of(e, taken.get()));
                return true;
            }
        }
    }

    /** Whether the database was lost, rather than the instance refused. */
    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TransactionException
                        || (cause instanceof SQLException sql
                                && (sql.getSQLState() == null
                                        || LOST.contains(sql.getSQLState().substring(0, 2)))));
    }

    /** The plan is made once for all instances that go the same way. */
    private Way way(Map<String, Way> ways, Turn turn) {
        return ways.computeIfAbsent(turn.modelKey() + turn.sourceVersion() + ":" + turn.targetVersion(), unused -> {
            RunningModel source = version(turn, turn.sourceVersion());
            return new Way(source.definitionId(), plans.plan(source, version(turn, turn.targetVersion())));
        });
    }

    private void move(Turn turn, Way way) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(turn.instanceId())
                .singleResult();
        if (instance == null || !instance.getProcessDefinitionId().equals(way.source())) {
            throw new InstanceGone();
        }
        runtime.newMigration(way.plan()).processInstanceIds(turn.instanceId()).execute();
        log.settle(turn, "MOVED", null);
    }

    private RunningModel version(Turn turn, int version) {
        return running.version(ModelKind.PROCESS, turn.modelKey(), version).orElseThrow();
    }

    /** What a trial has taken back is noted beside it. */
    private boolean noteTrial(@Nullable Turn turn) {
        if (turn != null && turn.trial()) {
            settle(turn, "MOVED", null);
        }
        return true;
    }

    private void stay(@Nullable Turn turn, String reason) {
        settle(turn, "STAYED", reason);
    }

    private void settle(@Nullable Turn turn, String state, @Nullable String reason) {
        if (turn == null) {
            throw new IllegalStateException("No turn could be taken");
        }
        transaction.executeWithoutResult(status -> log.settle(turn, state, reason));
    }

    /** The instance has ended, or left its version by another way. */
    private static final class InstanceGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InstanceGone() {
            super(null, null, false, false);
        }
    }
}
