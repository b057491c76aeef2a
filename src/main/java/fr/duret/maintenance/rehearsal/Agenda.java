package fr.duret.maintenance.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented people are going to do, and when. */
@Component
@Profile("rehearsal")
class Agenda {

    /**
     * @param who the human reference of whom it is about; it orders what is done at one instant
     * @param what the second reason for that order
     */
    record Act(Instant at, String who, String what, Runnable deed) {}

    private final Queue<Act> acts = new PriorityQueue<>(
            Comparator.comparing(Act::at).thenComparing(Act::who).thenComparing(Act::what));

    void plan(Act act) {
        acts.add(act);
    }

    /** When somebody acts next. */
    Optional<Instant> next() {
        return Optional.ofNullable(acts.peek()).map(Act::at);
    }

    /** The next act that is due by then. */
    Optional<Act> due(Instant now) {
        Act next = acts.peek();
        return next == null || next.at().isAfter(now) ? Optional.empty() : Optional.ofNullable(acts.poll());
    }
}
