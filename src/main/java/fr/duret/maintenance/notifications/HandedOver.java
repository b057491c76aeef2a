package fr.duret.maintenance.notifications;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a message that was handed over without an answer.
 *
 * @param at when it was last handed over, in the database's own time
 * @param ago how long that is ago
 * @param arrival what the provider has told of it meanwhile
 * @param providerReference what the provider calls it, if it has told anything
 */
public record HandedOver(
        Instant at,
        Duration ago,
        @Nullable Arrival arrival,
        @Nullable String providerReference) {}
