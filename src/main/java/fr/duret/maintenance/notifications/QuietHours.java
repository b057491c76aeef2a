package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is disturbed between eight in the evening and nine in the morning, Paris time; and nobody's telephone rings
 * with a text message on a Sunday or a public holiday.
 */
final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private QuietHours() {}

    /**
     * When a message leaves that was posted at that instant. A text message of a Sunday or holiday waits for the next
     * working morning. A deadline that falls into the rest goes before it.
     */
    static Instant leaveAt(Channel channel, Instant posted, @Nullable Instant notAfter) {
        Instant morning = afterTheNight(posted);
        Instant polite = channel == Channel.SMS ? afterTheHoliday(morning) : morning;
        if (notAfter == null || !polite.isAfter(notAfter)) {
            return polite;
        }
        return morning.isAfter(notAfter) ? posted : morning;
    }

    private static Instant afterTheNight(Instant posted) {
        ZonedDateTime paris = posted.atZone(Paris.ZONE);
        LocalDate day = paris.toLocalDate();
        if (!paris.toLocalTime().isBefore(EVENING)) {
            return Paris.opening(day.plusDays(1));
        }
        return paris.toLocalTime().isBefore(Paris.OPENING) ? Paris.opening(day) : posted;
    }

    private static Instant afterTheHoliday(Instant morning) {
        LocalDate day = Paris.dateOf(morning);
        boolean rest = day.getDayOfWeek() == DayOfWeek.SUNDAY || WorkingDays.isHoliday(day);
        return rest ? Paris.opening(WorkingDays.onOrAfter(day)) : morning;
    }
}
