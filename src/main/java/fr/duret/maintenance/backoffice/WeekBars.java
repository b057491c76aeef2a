package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Loads;
import fr.duret.maintenance.shared.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One load week by week, drawn as bars in a picture 100 high and ten wide for each week.
 *
 * @param most of the busiest week
 * @param limit how many a week can bear; null where nobody counts
 * @param limitAt the height of the limit's line
 */
record WeekBars(
        String label,
        long total,
        long most,
        int width,
        @Nullable Long limit,
        double limitAt,
        List<Bar> bars,
        List<Tick> months) {

    private static final int STEP = 10;

    /** One week. */
    record Bar(int x, double y, double height, boolean over, String words, String url) {}

    /** Where a month begins: its name, and how far along, in percent. */
    record Tick(String name, double at) {}

    static List<WeekBars> of(RehearsedYear year, LocalDate from, LocalDate to, int callsAWeek, String address) {
        List<WeekBars> rows = new ArrayList<>();
        for (Load load : Load.values()) {
            rows.add(row(load, year.weeks(), from, to, load == Load.CALL ? (long) callsAWeek : null, address));
        }
        return rows;
    }

    private static WeekBars row(
            Load load,
            SortedMap<LocalDate, Loads> weeks,
            LocalDate from,
            LocalDate to,
            @Nullable Long limit,
            String address) {
        List<LocalDate> mondays = mondays(from, to);
        long most =
                weeks.values().stream().mapToLong(week -> week.of(load)).max().orElse(0);
        double scale = 100.0 / Math.max(1, Math.max(most, limit == null ? 0 : Math.round(limit * 1.1)));
        List<Bar> bars = new ArrayList<>();
        for (int number = 0; number < mondays.size(); number++) {
            LocalDate monday = mondays.get(number);
            Loads week = weeks.get(monday);
            long count = week == null ? 0 : week.of(load);
            if (count > 0) {
                bars.add(new Bar(
                        number * STEP,
                        100 - count * scale,
                        count * scale,
                        limit != null && count > limit,
                        "Semaine du " + French.dayMonth(monday) + " : " + French.count(count, load.one(), load.many()),
                        address + "semaine=" + monday));
            }
        }
        return new WeekBars(
                load.label(),
                weeks.values().stream().mapToLong(week -> week.of(load)).sum(),
                most,
                mondays.size() * STEP,
                limit,
                limit == null ? 0 : 100 - limit * scale,
                bars,
                ticks(mondays));
    }

    static List<LocalDate> mondays(LocalDate from, LocalDate to) {
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.datesUntil(to.plusDays(1), java.time.Period.ofWeeks(1)).toList();
    }

    private static List<Tick> ticks(List<LocalDate> mondays) {
        List<Tick> ticks = new ArrayList<>();
        for (int number = 0; number < mondays.size(); number++) {
            LocalDate sunday = mondays.get(number).plusDays(6);
            if (sunday.getDayOfMonth() <= 7 && number < mondays.size() - 2) {
                ticks.add(new Tick(French.month(YearMonth.from(sunday)), 100.0 * number / mondays.size()));
            }
        }
        return ticks;
    }
}
