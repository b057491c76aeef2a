package fr.duret.maintenance.technicians;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * The hours of one weekday.
 *
 * @param weekday 1 is Monday
 */
@Embeddable
public record WorkingDay(
        int weekday,
        @Column(name = "starts_at") LocalTime from,
        @Column(name = "ends_at") LocalTime to) {

    private static final Duration LUNCH = Duration.ofMinutes(45);
    private static final Duration WITHOUT_LUNCH = Duration.ofHours(6);

    public DayOfWeek dayOfWeek() {
        return DayOfWeek.of(weekday);
    }

    /** How long is worked on it; a day of more than six hours has 45 minutes of lunch in it. */
    public Duration work() {
        Duration present = Duration.between(from, to);
        return present.compareTo(WITHOUT_LUNCH) > 0 ? present.minus(LUNCH) : present;
    }
}
