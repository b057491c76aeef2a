package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;

/**
 * Reckons days for timers and conditions: {@code ${calendar.morning(endsOn, -15)}} is nine o'clock in Paris, fifteen
 * days before the end. It is public because expressions call it.
 */
@Capability("calendar")
public final class Calendar {

    private final Clock clock;

    Calendar(Clock clock) {
        this.clock = clock;
    }

    /** Nine o'clock in Paris on the day that lies so many days after that one, or before it if negative. */
    public Date morning(String day, int days) {
        return Date.from(Paris.opening(shifted(day, days)));
    }

    /** Whether that day is still to come, or is today. */
    public boolean isAhead(String day, int days) {
        return !shifted(day, days).isBefore(Paris.today(clock));
    }

    private static LocalDate shifted(String day, int days) {
        try {
            return LocalDate.parse(day).plusDays(days);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + day + "' is no day such as 2027-03-31", e);
        }
    }
}
