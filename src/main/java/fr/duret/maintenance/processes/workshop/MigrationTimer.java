package fr.duret.maintenance.processes.workshop;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has migrations go on, begun on this node or left behind by another, where {@code duret.migrations.runner} is on. */
@Component
@ConditionalOnProperty("duret.migrations.runner")
class MigrationTimer {

    /** So many in a row, then the other timers of the application get their turn. */
    private static final int CHUNK = 50;

    private final MigrationRunner runner;

    MigrationTimer(MigrationRunner runner) {
        this.runner = runner;
    }

    @Scheduled(fixedDelay = 1_000)
    void move() {
        runner.work(CHUNK);
    }
}
