package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** How much of the planning one looks at. */
enum PlanningView {
    DAY("jour", "Jour"),
    WEEK("semaine", "Semaine"),
    MONTH("mois", "Mois");

    private final String address;
    private final String label;

    PlanningView(String address, String label) {
        this.address = address;
        this.label = label;
    }

    /** The view of that name; the week for anything else. */
    static PlanningView of(String name) {
        return Arrays.stream(values())
                .filter(view -> view.address.equals(name))
                .findFirst()
                .orElse(WEEK);
    }

    String address() {
        return address;
    }

    public String label() {
        return label;
    }

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate last(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> first(day).plusDays(6);
            case MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }

    LocalDate step(LocalDate day, int steps) {
        return switch (this) {
            case DAY -> day.plusDays(steps);
            case WEEK -> day.plusWeeks(steps);
            case MONTH -> day.plusMonths(steps);
        };
    }

    /** « jeudi 14 janvier 2027 », « du 11 janv. au 17 janv. 2027 », « janvier 2027 ». */
    String title(LocalDate day) {
        return switch (this) {
            case DAY -> French.weekday(day);
            case WEEK ->
                "du " + French.dayMonth(first(day)) + " au " + French.dayMonth(last(day)) + " "
                        + last(day).getYear();
            case MONTH -> French.monthYear(YearMonth.from(day));
        };
    }

    public String url(LocalDate day) {
        return "/planning?vue=" + address + "&jour=" + day;
    }
}
