package fr.duret.maintenance.rehearsal.runs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the queue of rehearsals twice a second, where this node is to hold them. */
@Component
@ConditionalOnProperty("duret.rehearsals.held-here")
class RunTimer {

    private final RunQueue queue;

    RunTimer(RunQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelay = 500)
    void attend() {
        queue.attend();
    }
}
