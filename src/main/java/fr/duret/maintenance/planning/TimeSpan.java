package fr.duret.maintenance.planning;

import java.time.LocalDate;
import java.time.LocalTime;

/** From an hour to another one of the same day, in Paris. */
public record TimeSpan(LocalDate day, LocalTime from, LocalTime until) {

    public TimeSpan {
        if (from.isAfter(until)) {
            throw new IllegalArgumentException("A time span from " + from + " cannot end at " + until);
        }
    }
}
