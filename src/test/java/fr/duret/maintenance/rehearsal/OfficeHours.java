package fr.duret.maintenance.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** When the office works, told again without the application's calendar. */
final class OfficeHours {

    /** Public holidays from December 2026 to the end of 2028, as the calendar has them. */
    private static final Set<String> HOLIDAYS = Set.of(
            "2026-12-25",
            "2027-01-01",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-08",
            "2027-05-17",
            "2027-07-14",
            "2027-08-15",
            "2027-11-01",
            "2027-11-11",
            "2027-12-25",
            "2028-01-01",
            "2028-04-17",
            "2028-05-01",
            "2028-05-08",
            "2028-05-25",
            "2028-06-05",
            "2028-07-14",
            "2028-08-15",
            "2028-11-01",
            "2028-11-11",
            "2028-12-25");

    private OfficeHours() {}

    /** Whether somebody is there then. */
    static boolean contain(LocalDate day, LocalTime hour) {
        boolean morning = !hour.isBefore(LocalTime.of(8, 0)) && !hour.isAfter(LocalTime.NOON);
        boolean afternoon = !hour.isBefore(LocalTime.of(13, 30)) && !hour.isAfter(LocalTime.of(18, 0));
        return isWorkingDay(day) && (morning || afternoon);
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day.toString());
    }

    /** The working day on or after J-7; a call that was due before the run is made at its beginning. */
    static LocalDate callDay(LocalDate end, LocalDate from) {
        LocalDate due = end.minusDays(7);
        LocalDate day = due.isBefore(from) ? from : due;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        if (day.isAfter(end)) {
            day = due;
            while (!isWorkingDay(day)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }
}
