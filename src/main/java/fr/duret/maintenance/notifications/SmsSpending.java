package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Money;
import java.time.YearMonth;

/**
 * What text messages have cost in a month.
 *
 * @param percent of the budget, rounded down; above 100 when it is exceeded
 */
public record SmsSpending(YearMonth month, long segments, Money spent, Money budget, int percent) {

    private static final int WARNING = 80;
    private static final int EXHAUSTED = 100;

    /** Whether so much is spent that somebody should know. */
    public boolean nearlySpent() {
        return percent >= WARNING;
    }

    /** Whether the budget is spent: what may go by another way does. */
    public boolean exhausted() {
        return percent >= EXHAUSTED;
    }
}
