package fr.duret.maintenance.visits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.DueWindow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the visits of the year 2027 are due. */
class VisitStepsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final VisitRules RULES = new VisitRules(30, 30);

    @Test
    void spreadsTheVisitsOfANewContractEvenly() {
        assertThat(year(1).next(1, null)).containsExactly(LocalDate.of(2027, 7, 2));
        assertThat(year(2).next(2, null)).containsExactly(LocalDate.of(2027, 4, 3), LocalDate.of(2027, 10, 2));
        assertThat(year(4).next(4, null)).hasSize(4).isSorted().allMatch(day -> day.getYear() == 2027);
    }

    @Test
    void countsFromTheLastVisitThatWasReallyMade() {
        assertThat(year(2).next(2, LocalDate.of(2026, 12, 10)))
                .containsExactly(LocalDate.of(2027, 6, 11), LocalDate.of(2027, 12, 10));
        assertThat(year(1).next(1, LocalDate.of(2025, 2, 1)))
                .as("overdue for long: at the beginning of the term")
                .containsExactly(FIRST);
    }

    @Test
    void makesRoomForAllThatIsOwedBeforeTheTermIsOver() {
        List<LocalDate> days = year(4).next(3, LocalDate.of(2027, 9, 1));

        assertThat(days).last().isEqualTo(LAST);
        assertThat(ChronoUnit.DAYS.between(days.get(0), days.get(1))).isBetween(38L, 42L);
    }

    @Test
    void keepsWindowsWithinTheTerm() {
        assertThat(year(1).window(LocalDate.of(2027, 12, 20)))
                .isEqualTo(new DueWindow(LocalDate.of(2027, 11, 20), LAST));
        assertThat(year(1).window(FIRST)).isEqualTo(new DueWindow(FIRST, LocalDate.of(2027, 1, 31)));
    }

    @Test
    void owesAShareOfTheYearAndOneVisitAtLeast() {
        assertThat(year(0).owed()).isZero();
        assertThat(year(3).owed()).isEqualTo(3);
        assertThat(new VisitSteps(FIRST, LocalDate.of(2027, 6, 30), 2, RULES).owed())
                .isEqualTo(1);
        assertThat(new VisitSteps(FIRST, LocalDate.of(2027, 2, 28), 1, RULES).owed())
                .isEqualTo(1);
        assertThat(new VisitSteps(FIRST, LocalDate.of(2028, 12, 31), 2, RULES).owed())
                .isEqualTo(4);
    }

    private static VisitSteps year(int visits) {
        return new VisitSteps(FIRST, LAST, visits, RULES);
    }
}
