package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel by which nothing leaves.
 *
 * @param problem the last answer of whoever carries the messages
 * @param endedAt when the first message left again
 * @param waiting how many messages should have left by it
 * @param waitingSince when the oldest of them should have
 * @param inDanger how many of them must not leave any more within two days from now
 * @param firstDeadline when that is for the first of them
 */
public record Outage(
        UUID id,
        Channel channel,
        String courier,
        Instant beganAt,
        @Nullable Instant endedAt,
        String problem,
        long waiting,
        @Nullable Instant waitingSince,
        long inDanger,
        @Nullable Instant firstDeadline) {}
