package fr.duret.maintenance.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Repair;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.travel.Estimates;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a customer waits for slots, and Clothilde for a way out. */
class OfferBench {

    private static final int ASKED = 60;

    private final TravelTimes travelTimes = Estimates.usual();
    private final TimefoldPlanning planning = new TimefoldPlanning(travelTimes);

    @Test
    void slotsOfTenTechniciansInTwentyDays() {
        assertThat(offers(Region.of(10, 20, 600, 3), "600 visits, 10 technicians, 20 days"))
                .isLessThan(100);
    }

    @Test
    void slotsOfAHundredTechnicians() {
        assertThat(offers(Region.of(100, 5, 2_000, 7), "2,000 visits, 100 technicians, 5 days"))
                .isLessThan(300);
    }

    @Test
    void anEmergencyAndAnAbsentTechnician() {
        PlanningProblem problem = planned(Region.of(100, 5, 2_000, 7));
        Visit emergency = urgent(problem.visits().get(0));
        TimeSpan allDay = new TimeSpan(Region.MONDAY, LocalTime.of(7, 0), LocalTime.of(19, 0));
        planning.repair(problem, new Disruption.Emergency(emergency));

        assertThat(repair(problem, new Disruption.Emergency(emergency))).isLessThan(1_000);
        assertThat(repair(problem, new Disruption.Absence(new UUID(1, 5), allDay)))
                .isLessThan(1_000);
    }

    private double offers(PlanningProblem free, String name) {
        PlanningProblem problem = planned(free);
        double[] millis = new double[ASKED];
        int found = 0;
        for (int i = -ASKED; i < ASKED; i++) {
            Visit asked = problem.visits().get(Math.abs(i * 7)).planned(null, Commitment.FREE);
            PlanningProblem question = problem.withVisits(problem.visits().stream()
                    .map(visit -> visit.id().equals(asked.id()) ? asked : visit)
                    .toList());
            long start = System.nanoTime();
            found += planning.offers(question, asked.id(), 10).size();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        assertThat(found).isGreaterThan(ASKED);
        Arrays.sort(millis);
        double p95 = millis[ASKED * 95 / 100];
        System.out.printf(Locale.ROOT, "slots, %s: median %.0f ms, p95 %.0f ms%n", name, millis[ASKED / 2], p95);
        return p95;
    }

    private double repair(PlanningProblem problem, Disruption disruption) {
        long start = System.nanoTime();
        Repair repair = planning.repair(problem, disruption);
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "repair: %.0f ms, cost %,d: %s%n", millis, repair.cost(), repair.sentence());
        return millis;
    }

    private PlanningProblem planned(PlanningProblem problem) {
        return Region.planned(
                problem, TechnicianBench.careful(problem, travelTimes).placements());
    }

    private static Visit urgent(Visit like) {
        return new Visit(
                new UUID(3, 1),
                "Panne",
                like.site(),
                like.duration(),
                like.openings(),
                new TimeSpan(Region.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                like.skills(),
                like.qualifications(),
                Urgency.EMERGENCY,
                null,
                null,
                like.wishes(),
                null,
                null,
                Commitment.FREE);
    }
}
