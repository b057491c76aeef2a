package fr.duret.maintenance.planning.solver;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The cheapest position seen so far; by lot it closes its eyes once in a hundred times, so that searches differ. */
final class BestPosition {

    private static final int BLINKS_ONCE_IN = 100;

    private final @Nullable Random random;
    private int untilBlink;
    private long cost = Long.MAX_VALUE;
    private @Nullable Schedule schedule;
    private int position;

    private BestPosition(@Nullable Random random) {
        this.random = random;
        this.untilBlink = random == null ? Integer.MAX_VALUE : looks(random);
    }

    static BestPosition blinking(Random random) {
        return new BestPosition(random);
    }

    static BestPosition ofAll() {
        return new BestPosition(null);
    }

    /** How many positions are looked at before the next blink: drawn once, not once for each position. */
    private static int looks(Random random) {
        return (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - 1.0 / BLINKS_ONCE_IN));
    }

    boolean looks() {
        if (untilBlink > 0) {
            untilBlink--;
            return true;
        }
        untilBlink = random == null ? Integer.MAX_VALUE : looks(random);
        return random == null;
    }

    boolean isDearerThan(long price) {
        return price < cost;
    }

    void take(Schedule other, int at, long price) {
        cost = price;
        schedule = other;
        position = at;
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
