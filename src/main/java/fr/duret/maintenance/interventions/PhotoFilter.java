package fr.duret.maintenance.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which photos are looked for; what is not said does not matter.
 *
 * @param customers whose they are; none if the list is empty, everybody's if there is no list
 * @param from the first day on which they were taken, in Paris
 * @param to the last day, in Paris
 */
public record PhotoFilter(
        @Nullable List<UUID> customers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable InterventionKind kind,
        @Nullable PhotoMoment moment) {}
