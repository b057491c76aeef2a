package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/** The technician goes on with the work. */
public record WorkResumed(UUID interventionId, Instant at) {}
