package fr.duret.maintenance.notifications;

import java.time.Duration;
import java.util.UUID;

/** How long to wait before trying again: doubled after each attempt, and spread by up to a fifth. */
record RetryDelays(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;
    private static final int SPREAD = 1_000;

    /** The delay after so many attempts, counted from 1, without its spread. */
    Duration after(int attempts) {
        Duration delay = first.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    /** The same, spread by the message's id, so that what failed together does not all come back at one instant. */
    Duration after(int attempts, UUID message) {
        Duration delay = after(attempts);
        return delay.plus(
                delay.multipliedBy(Math.floorMod(message.hashCode(), SPREAD)).dividedBy(5L * SPREAD));
    }
}
