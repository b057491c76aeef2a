package fr.duret.maintenance.visits;

import fr.duret.maintenance.interventions.DueWindow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the visits of a term are due: in even steps from the last one that was really made, or from half a step before the
 * term where there was none; closer together where the term would be over before the last one.
 */
final class VisitSteps {

    private static final double DAYS_A_YEAR = 365.25;

    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final int perYear;
    private final VisitRules rules;

    VisitSteps(LocalDate startsOn, LocalDate endsOn, int perYear, VisitRules rules) {
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.perYear = perYear;
        this.rules = rules;
    }

    /** How many visits the term owes: its share of those of a year, and one at least where there are any. */
    int owed() {
        long months = ChronoUnit.MONTHS.between(startsOn, endsOn.plusDays(1));
        return perYear == 0 ? 0 : (int) Math.max(1, Math.round(perYear * months / 12.0));
    }

    /**
     * The ideal days of the next visits, the first one first; none lies outside of the term.
     *
     * @param last when the last visit was made; none if there was none
     */
    List<LocalDate> next(int count, @Nullable LocalDate last) {
        double step = DAYS_A_YEAR / Math.max(1, perYear);
        LocalDate base = last == null ? startsOn.minusDays(Math.round(step / 2)) : last;
        double room = ChronoUnit.DAYS.between(base, endsOn) / (double) Math.max(1, count);
        double pace = Math.min(step, room);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> within(base.plusDays(Math.round(pace * number))))
                .toList();
    }

    /** The days within which the visit of that ideal day is due. */
    DueWindow window(LocalDate ideal) {
        return new DueWindow(within(ideal.minusDays(rules.before())), within(ideal.plusDays(rules.after())));
    }

    private LocalDate within(LocalDate day) {
        return day.isBefore(startsOn) ? startsOn : day.isAfter(endsOn) ? endsOn : day;
    }
}
