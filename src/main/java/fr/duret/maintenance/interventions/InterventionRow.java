package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervention as lists show it. */
public record InterventionRow(
        UUID id,
        long version,
        String reference,
        InterventionKind kind,
        InterventionStatus status,
        String subject,
        UUID customerId,
        UUID siteId,
        @Nullable UUID contractId,
        @Nullable UUID technicianId,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable LocalDate dueTo) {}
