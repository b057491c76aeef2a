package fr.duret.maintenance.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time that the company lives in: what was agreed is a date in Paris. */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The hour at which mails leave and calls are put before the dispatcher. */
    public static final LocalTime OPENING = LocalTime.of(9, 0);

    private Paris() {}

    /** The clock on the wall, for what runs before the application has its own. */
    public static Clock wallClock() {
        return Clock.system(ZONE);
    }

    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Nine o'clock of that day, whatever daylight saving does to it. */
    public static Instant opening(LocalDate day) {
        return day.atTime(OPENING).atZone(ZONE).toInstant();
    }

    /** The first instant of that day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The same time of day so many days before; days on which daylight saving changes are no 24 hours long. */
    public static Instant daysBefore(Instant instant, int days) {
        return instant.atZone(ZONE).minusDays(days).toInstant();
    }
}
