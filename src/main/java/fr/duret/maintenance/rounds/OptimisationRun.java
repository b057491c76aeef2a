package fr.duret.maintenance.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An optimisation as others see it.
 *
 * @param locked the technicians whose rounds stay as they are
 * @param foundAfter milliseconds until the best plan so far was found
 * @param points what that plan costs; less is better
 * @param before the rounds as they are, as far as it looked
 * @param after the same as they would be
 */
public record OptimisationRun(
        UUID id,
        RunState state,
        LocalDate firstDay,
        LocalDate lastDay,
        String askedBy,
        Instant askedAt,
        List<UUID> locked,
        @Nullable Long foundAfter,
        @Nullable Long points,
        @Nullable PlanFigures before,
        @Nullable PlanFigures after,
        @Nullable String decidedBy) {}
