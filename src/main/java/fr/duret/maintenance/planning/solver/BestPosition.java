package fr.duret.maintenance.planning.solver;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The cheapest position seen so far; by lot it closes its eyes once in a hundred times, so that searches differ. */
final class BestPosition {

    private static final int BLINKS_ONCE_IN = 100;

    private final @Nullable Random random;
    private long cost = Long.MAX_VALUE;
    private @Nullable Schedule schedule;
    private int position;

    private BestPosition(@Nullable Random random) {
        this.random = random;
    }

    static BestPosition blinking(Random random) {
        return new BestPosition(random);
    }

    static BestPosition ofAll() {
        return new BestPosition(null);
    }

    boolean looks() {
        return random == null || random.nextInt(BLINKS_ONCE_IN) != 0;
    }

    void consider(Schedule other, int at, long price) {
        if (price < cost) {
            cost = price;
            schedule = other;
            position = at;
        }
    }

    /** Where it was found; nowhere if the stop fits nowhere. */
    @Nullable
    Schedule schedule() {
        return schedule;
    }

    int position() {
        return position;
    }
}
