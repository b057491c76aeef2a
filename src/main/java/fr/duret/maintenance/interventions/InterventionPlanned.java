package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/**
 * An intervention has got its technician and its time, or other ones.
 *
 * @param tentative whether whoever planned it may still be trying where it fits best
 */
public record InterventionPlanned(
        UUID interventionId, UUID technicianId, Instant start, Instant end, boolean tentative) {}
