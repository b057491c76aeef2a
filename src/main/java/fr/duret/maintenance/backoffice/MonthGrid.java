package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A month of a calendar picture.
 *
 * @param blanks how many days of its first week belong to the month before
 */
record MonthGrid(String title, int blanks, List<Day> days) {

    /**
     * One day.
     *
     * @param level how deep it is coloured, from 0 to 4; below 0 in a comparison that has less of it
     * @param sign what stands in it besides its number, such as « +3 »
     * @param words what happens on it
     * @param url what opens its events; null when there is none
     */
    record Day(
            LocalDate date,
            int level,
            @Nullable String sign,
            String words,
            @Nullable String url,
            boolean chosen) {}

    /** Every month from the first day to the last, cells before and after them left empty. */
    static List<MonthGrid> between(LocalDate from, LocalDate to, Function<LocalDate, Day> cell) {
        List<MonthGrid> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            int blanks = first.getDayOfWeek().getValue() - 1;
            months.add(new MonthGrid(
                    French.monthYear(month),
                    blanks,
                    first.datesUntil(last.plusDays(1)).map(cell).toList()));
        }
        return months;
    }

    /** From 1 to 4 by the share of the most; 0 for nothing. */
    static int level(long count, long most) {
        return count <= 0 || most <= 0 ? 0 : (int) Math.min(4, Math.max(1, Math.ceil(4.0 * count / most)));
    }
}
