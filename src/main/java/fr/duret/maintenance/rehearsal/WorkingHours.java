package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When somebody is at the office. */
record WorkingHours(LocalTime opens, LocalTime lunch, LocalTime backFromLunch, LocalTime closes) {

    static WorkingHours of(Habits habits) {
        return new WorkingHours(habits.opens(), habits.lunch(), habits.backFromLunch(), habits.closes());
    }

    /** When work of that length is done that is taken up at that instant or as soon as somebody is there again. */
    Instant done(Instant from, Duration length) {
        ZonedDateTime start = from.atZone(Paris.ZONE);
        while (true) {
            ZonedDateTime begun = atWork(start);
            ZonedDateTime done = begun.plus(length);
            ZonedDateTime pause = begun.with(begun.toLocalTime().isBefore(lunch) ? lunch : closes);
            if (!done.isAfter(pause)) {
                return done.toInstant();
            }
            start = pause;
        }
    }

    private ZonedDateTime atWork(ZonedDateTime from) {
        LocalDate day = from.toLocalDate();
        LocalTime time = from.toLocalTime();
        if (!WorkingDays.isWorkingDay(day) || !time.isBefore(closes)) {
            LocalDate next = WorkingDays.onOrAfter(day.plusDays(1));
            return next.atTime(opens).atZone(Paris.ZONE);
        }
        if (time.isBefore(opens)) {
            return from.with(opens);
        }
        return time.isBefore(lunch) || !time.isBefore(backFromLunch) ? from : from.with(backFromLunch);
    }
}
