package fr.duret.maintenance.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a message's story after it was handed over. */
public record ArrivalLine(
        Arrival arrival, Instant at, @Nullable String detail) {}
