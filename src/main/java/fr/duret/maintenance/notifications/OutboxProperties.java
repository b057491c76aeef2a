package fr.duret.maintenance.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house.
 *
 * @param sender whether this node delivers messages
 * @param workers how many messages of a channel this node hands over at the same time
 * @param claim for how long a message belongs to the node that took it up, in the database's own time
 * @param longestHandover no courier takes longer for one message; a handing over begins only if it ends within the
 *     claim
 * @param firstDelay how long after the first failure a message is tried again; each further one doubles it
 * @param longestDelay the most that it grows to
 * @param outageAfter how long nothing leaves by a channel before somebody is told
 */
@ConfigurationProperties("duret.outbox")
record OutboxProperties(
        @DefaultValue("false") boolean sender,
        @DefaultValue("8") int workers,
        @DefaultValue("5m") Duration claim,
        @DefaultValue("1m") Duration longestHandover,
        @DefaultValue("1m") Duration firstDelay,
        @DefaultValue("1h") Duration longestDelay,
        @DefaultValue("30m") Duration outageAfter) {

    OutboxProperties {
        if (claim.compareTo(longestHandover.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("duret.outbox.claim (" + claim
                    + ") must be at least twice duret.outbox.longest-handover (" + longestHandover
                    + "): a message whose claim ran out may still be on its way");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("duret.outbox.workers must be at least 1");
        }
    }

    /** How long a message waits after so many attempts. */
    RetryDelays delays() {
        return new RetryDelays(firstDelay, longestDelay);
    }
}
