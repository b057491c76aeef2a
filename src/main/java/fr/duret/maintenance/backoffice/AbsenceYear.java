package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.AbsenceView;
import fr.duret.maintenance.technicians.TechnicianView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The absences of a year as a picture: a row for each technician, a bar for each absence; one unit is a day.
 *
 * @param days how wide the picture is
 * @param today where the line of the day stands; none in another year
 */
record AbsenceYear(
        int year, int days, @Nullable Integer today, List<Month> months, List<Row> rows, List<AbsenceKind> kinds) {

    /**
     * A month's name, and where it begins.
     *
     * @param at the same in hundredths of the year
     */
    record Month(String name, int from, double at) {}

    record Row(String url, String name, List<Bar> bars, String away) {}

    /**
     * @param from days since the year's beginning
     * @param length in days
     */
    record Bar(String kind, double from, double length, String words) {}

    static AbsenceYear of(
            Year year, LocalDate today, List<TechnicianView> technicians, Map<UUID, List<AbsenceView>> away) {
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> year.atMonth(month))
                .map(month -> month(month, month.atDay(1).getDayOfYear() - 1, year.length()))
                .toList();
        return new AbsenceYear(
                year.getValue(),
                year.length(),
                today.getYear() == year.getValue() ? today.getDayOfYear() - 1 : null,
                months,
                technicians.stream()
                        .map(one -> row(year, one, away.getOrDefault(one.id(), List.of())))
                        .toList(),
                List.of(AbsenceKind.values()));
    }

    private static Month month(YearMonth month, int from, int days) {
        return new Month(French.month(month), from, 100.0 * from / days);
    }

    private static Row row(Year year, TechnicianView technician, List<AbsenceView> absences) {
        List<Bar> bars = absences.stream().map(absence -> bar(year, absence)).toList();
        return new Row(
                "/equipe/" + technician.id(),
                technician.name(),
                bars,
                away(absences.stream()
                        .mapToDouble(absence -> workingDays(year, technician, absence))
                        .sum()));
    }

    private static String away(double days) {
        return French.decimal(BigDecimal.valueOf(days).stripTrailingZeros()) + "\u00a0" + (days < 2 ? "jour" : "jours");
    }

    private static Bar bar(Year year, AbsenceView absence) {
        LocalDate first = year.atDay(1);
        double from = ChronoUnit.DAYS.between(first, absence.firstDay()) + (absence.fromNoon() ? 0.5 : 0);
        double to = ChronoUnit.DAYS.between(first, absence.lastDay()) + (absence.untilNoon() ? 0.5 : 1);
        double start = Math.max(0, from);
        return new Bar(
                absence.kind().name().toLowerCase(Locale.ROOT),
                start,
                Math.min(year.length(), to) - start,
                French.capital(absence.kind().label()) + " " + CrewWords.span(absence));
    }

    /** How many days that somebody would have worked fall away, in halves. */
    private static double workingDays(Year year, TechnicianView technician, AbsenceView absence) {
        return absence.firstDay()
                .datesUntil(absence.lastDay().plusDays(1))
                .filter(day -> day.getYear() == year.getValue())
                .filter(day -> technician.week().on(day.getDayOfWeek()).isPresent())
                .mapToDouble(day -> (absence.takes(day, false) ? 0.5 : 0) + (absence.takes(day, true) ? 0.5 : 0))
                .sum();
    }
}
