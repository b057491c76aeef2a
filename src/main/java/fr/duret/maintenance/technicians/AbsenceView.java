package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as others see it, both days included.
 *
 * @param fromNoon whether the first day is worked until noon
 * @param untilNoon whether the last day is worked from noon on
 */
public record AbsenceView(
        UUID id,
        UUID technicianId,
        AbsenceKind kind,
        LocalDate firstDay,
        boolean fromNoon,
        LocalDate lastDay,
        boolean untilNoon,
        @Nullable String note) {

    public boolean touches(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether somebody is away on that day until noon, from noon on, or all day long. */
    public boolean takes(LocalDate day, boolean afternoon) {
        if (!touches(day)) {
            return false;
        }
        return afternoon ? !(day.equals(lastDay) && untilNoon) : !(day.equals(firstDay) && fromNoon);
    }

    /** Whether somebody is away at some time from then to then on that day. */
    public boolean takes(LocalDate day, LocalTime from, LocalTime to) {
        return (from.isBefore(LocalTime.NOON) && takes(day, false)) || (to.isAfter(LocalTime.NOON) && takes(day, true));
    }
}
