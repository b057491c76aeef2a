package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/** The technician has arrived and begun. */
public record ClockedIn(UUID interventionId, UUID technicianId, Instant at) {}
