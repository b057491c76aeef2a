package fr.duret.maintenance.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a contract promises, as others see it.
 *
 * @param number which one of its term
 * @param interventionId what keeps the promise; none where it was made before the contract came into the books
 * @param on when it was made or is planned; none before
 */
public record VisitView(
        UUID id,
        UUID contractId,
        UUID termId,
        int number,
        VisitStage stage,
        LocalDate dueFrom,
        LocalDate dueTo,
        boolean carried,
        @Nullable UUID interventionId,
        @Nullable LocalDate on) {}
