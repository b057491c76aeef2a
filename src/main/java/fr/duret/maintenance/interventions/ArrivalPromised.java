package fr.duret.maintenance.interventions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer was promised when somebody comes; nothing where the promise was taken back. */
public record ArrivalPromised(UUID interventionId, @Nullable PromisedArrival arrival) {}
