package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/** The technician has left; the work is done or left unfinished. */
public record ClockedOut(UUID interventionId, UUID technicianId, Instant at) {}
