package fr.duret.maintenance.planning;

/**
 * How good a plan is; nothing is above zero.
 *
 * @param hard zero when nothing is broken
 * @param medium zero when every visit is made
 * @param soft in points, as {@link Weights} says them
 */
public record PlanScore(long hard, long medium, long soft) {

    public boolean isFeasible() {
        return hard == 0;
    }
}
