package fr.duret.maintenance.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price grid and the days on which it holds.
 *
 * @param plan the name of a plan; absent for customers without a contract
 * @param until the last day; absent while no end is known
 */
public record ValidGrid(
        @Nullable String plan, LocalDate from, @Nullable LocalDate until, PriceGrid grid) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
