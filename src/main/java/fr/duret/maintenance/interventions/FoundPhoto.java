package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/** A photo that was found, with the intervention that it belongs to. */
public record FoundPhoto(
        UUID id,
        PhotoMoment moment,
        Instant takenAt,
        UUID interventionId,
        String reference,
        InterventionKind kind,
        UUID customerId,
        UUID siteId) {}
