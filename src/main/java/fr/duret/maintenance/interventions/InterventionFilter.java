package fr.duret.maintenance.interventions;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which interventions a list shows; what is not said does not matter.
 *
 * @param statuses any of them; all if there is none
 * @param from the first day, in Paris
 * @param to the last day, in Paris
 * @param page the first one is 0
 */
public record InterventionFilter(
        Set<InterventionStatus> statuses,
        @Nullable InterventionKind kind,
        @Nullable UUID technicianId,
        @Nullable UUID customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int pageSize) {}
