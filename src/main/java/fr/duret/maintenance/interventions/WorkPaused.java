package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/** The technician has interrupted the work. */
public record WorkPaused(UUID interventionId, Instant at) {}
