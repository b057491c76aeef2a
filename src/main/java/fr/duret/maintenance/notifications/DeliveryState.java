package fr.duret.maintenance.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the messages get on at this moment.
 *
 * @param waiting how many should have left and have not
 * @param waitingSince when the oldest of them should have
 * @param uncertain of how many nobody knows whether they left
 * @param outages the channels by which nothing has left for some time
 */
public record DeliveryState(long waiting, @Nullable Instant waitingSince, long uncertain, List<Outage> outages) {}
