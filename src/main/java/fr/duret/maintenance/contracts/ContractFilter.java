package fr.duret.maintenance.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts a list shows; what is absent does not restrict it.
 *
 * @param from the first day on which the term may end
 * @param to the last day on which it may end
 * @param page counted from 0
 */
public record ContractFilter(
        @Nullable ContractStatus status,
        @Nullable Plan plan,
        @Nullable Boolean tacit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int pageSize) {}
