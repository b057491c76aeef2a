package fr.duret.maintenance.planning.solver;

import static fr.duret.maintenance.planning.solver.Company.CHAMBERY;
import static fr.duret.maintenance.planning.solver.Company.INES;
import static fr.duret.maintenance.planning.solver.Company.MALIK;
import static fr.duret.maintenance.planning.solver.Company.MONDAY;
import static fr.duret.maintenance.planning.solver.Company.TUESDAY;
import static fr.duret.maintenance.planning.solver.VisitFixture.aVisit;

import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintAssertion;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.HalfDay;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Wishes;
import fr.duret.maintenance.planning.travel.Estimates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For each constraint a plan that it penalises, and one that it leaves alone. */
class RoundConstraintsTest {

    private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

    private final ConstraintVerifier<RoundConstraints, RoutePlan> verifier =
            ConstraintVerifier.build(new RoundConstraints(), RoutePlan.class, Route.class, Stop.class);

    @Test
    void comingAfterTheAppointedHours() {
        penalises(
                Concern.WINDOW,
                1_800,
                first(aVisit(1).lasting(hours(3))),
                then(aVisit(2).promised(MONDAY, 9, 10)));
        spares(
                Concern.WINDOW,
                first(aVisit(2).promised(MONDAY, 9, 10)),
                then(aVisit(1).lasting(hours(3))));
    }

    @Test
    void comingWhenTheSiteIsClosed() {
        penalises(Concern.WINDOW, 4 * 3_600, first(aVisit(1).open(TUESDAY, 8, 12)));
        spares(Concern.WINDOW, first(aVisit(1).open(MONDAY, 8, 12)));
    }

    @Test
    void comingHomeAfterTheEndOfTheDay() {
        penalises(Concern.END_OF_DAY, 3_600, first(aVisit(1).lasting(hours(12))));
        spares(Concern.END_OF_DAY, first(aVisit(1).lasting(hours(11))));
    }

    @Test
    void workingInAnAbsence() {
        PlanningProblem problem =
                Company.with(first(aVisit(1).lasting(hours(2))).visit());
        TimeSpan allDay = new TimeSpan(MONDAY, LocalTime.of(7, 0), LocalTime.of(19, 0));
        TimeSpan early = new TimeSpan(MONDAY, LocalTime.of(7, 0), LocalTime.of(9, 0));
        penalises(Concern.ABSENCE, 7_200, absent(problem, allDay));
        spares(Concern.ABSENCE, absent(problem, early));
    }

    @Test
    void notHavingTheSkill() {
        penalises(Concern.SKILL, 1, first(aVisit(1).needing("borne", 3)));
        spares(Concern.SKILL, first(aVisit(1).needing("borne", 2)));
    }

    @Test
    void aQualificationThatHasExpired() {
        penalises(Concern.QUALIFICATION, 1, on(MALIK, TUESDAY, aVisit(1).qualified("BR")));
        spares(Concern.QUALIFICATION, on(MALIK, MONDAY, aVisit(1).qualified("BR")));
    }

    @Test
    void moreVisitsThanTheDayHolds() {
        penalises(Concern.CAPACITY, 1, holding(1, first(aVisit(1)), then(aVisit(2))));
        spares(Concern.CAPACITY, holding(2, first(aVisit(1)), then(aVisit(2))));
    }

    @Test
    void aPinnedVisitSomewhereElse() {
        PlanningProblem problem = Company.with(aVisit(1)
                .planned(MALIK, MONDAY, HALF_PAST_SEVEN, Commitment.PINNED)
                .visit());
        RoutePlan moved = plan(problem);
        moved.routes().get(1).take(moved.routes().get(0).stops());
        moved.routes().get(0).take(List.of());
        verify(Concern.PINNED, moved).penalizesBy(1);
        spares(Concern.PINNED, problem);
    }

    @Test
    void aVisitThatNobodyMakes() {
        penalises(Concern.UNASSIGNED, 50, aVisit(1).urgent(Urgency.EMERGENCY));
        spares(Concern.UNASSIGNED, first(aVisit(1)));
    }

    @Test
    void driving() {
        verify(Concern.DISTANCE, plan(Company.with(first(aVisit(1).at(CHAMBERY)).visit())))
                .penalizes();
        verify(Concern.TRAVEL, plan(Company.with(first(aVisit(1).at(CHAMBERY)).visit())))
                .penalizes();
        spares(Concern.DISTANCE, first(aVisit(1)));
        spares(Concern.TRAVEL, first(aVisit(1)));
    }

    @Test
    void workingMoreThanEightHours() {
        penalises(Concern.OVERTIME, 1_800, first(aVisit(1).lasting(Duration.ofMinutes(510))));
        spares(
                Concern.OVERTIME,
                first(aVisit(1).lasting(hours(4))),
                then(aVisit(2).lasting(hours(4))));
    }

    @Test
    void aDayWithoutLunch() {
        penalises(Concern.LUNCH, 1, first(aVisit(1).lasting(hours(7))));
        spares(Concern.LUNCH, first(aVisit(1).lasting(hours(4))), then(aVisit(2).lasting(hours(3))));
    }

    @Test
    void comingAfterTheDueDate() {
        penalises(Concern.DUE_DATE, 1, on(MALIK, TUESDAY, aVisit(1).dueUntil(MONDAY)));
        spares(Concern.DUE_DATE, on(MALIK, MONDAY, aVisit(1).dueUntil(MONDAY)));
    }

    @Test
    void havingAnUrgentVisitWait() {
        penalises(Concern.WAITING, 9, on(MALIK, TUESDAY, aVisit(1).urgent(Urgency.URGENT)));
        spares(Concern.WAITING, on(MALIK, TUESDAY, aVisit(1)));
    }

    @Test
    void anotherTechnicianThanTheCustomerPrefers() {
        penalises(Concern.PREFERRED_TECHNICIAN, 1, first(aVisit(1).wishing(new Wishes(INES, null, null))));
        spares(Concern.PREFERRED_TECHNICIAN, first(aVisit(1).wishing(new Wishes(MALIK, null, null))));
    }

    @Test
    void anotherTechnicianThanTheOneWhoKnowsTheSite() {
        penalises(Concern.KNOWN_SITE, 1, first(aVisit(1).wishing(new Wishes(null, INES, null))));
        spares(Concern.KNOWN_SITE, first(aVisit(1).wishing(new Wishes(null, MALIK, null))));
    }

    @Test
    void theWrongHalfOfTheDay() {
        penalises(Concern.HALF_DAY, 1, first(aVisit(1).wishing(new Wishes(null, null, HalfDay.AFTERNOON))));
        spares(Concern.HALF_DAY, first(aVisit(1).wishing(new Wishes(null, null, HalfDay.MORNING))));
    }

    @Test
    void severalZonesOnOneDay() {
        penalises(Concern.ZONE, 1, first(aVisit(1).in("Annecy")), then(aVisit(2).in("Aravis")));
        spares(Concern.ZONE, first(aVisit(1).in("Annecy")), then(aVisit(2).in("Annecy")));
    }

    @Test
    void movingWhatWasAnnounced() {
        penalises(Concern.STABILITY, 4, first(aVisit(1)), announced(LocalTime.of(7, 30)));
        spares(Concern.STABILITY, announced(LocalTime.of(7, 30)));
    }

    @Test
    void oneTechnicianDoingAllTheWork() {
        VisitFixture[] all = {first(aVisit(1).lasting(hours(4))), then(aVisit(2).lasting(hours(4)))};
        verify(Concern.FAIRNESS, plan(problem(all))).penalizes();
        spares(
                Concern.FAIRNESS,
                first(aVisit(1).lasting(hours(4))),
                on(INES, MONDAY, aVisit(2).at(CHAMBERY).lasting(hours(4))));
    }

    private void penalises(Concern concern, int amount, VisitFixture... visits) {
        penalises(concern, amount, problem(visits));
    }

    private void penalises(Concern concern, int amount, PlanningProblem problem) {
        verify(concern, plan(problem)).penalizesBy(amount);
    }

    private void spares(Concern concern, VisitFixture... visits) {
        spares(concern, problem(visits));
    }

    private void spares(Concern concern, PlanningProblem problem) {
        verify(concern, plan(problem)).penalizesBy(0);
    }

    private SingleConstraintAssertion verify(Concern concern, RoutePlan plan) {
        return verifier.verifyThat((constraints, factory) -> constraints.constraint(factory, concern))
                .given(Stream.concat(plan.routes().stream(), plan.stops().stream())
                        .toArray());
    }

    private static PlanningProblem problem(VisitFixture... visits) {
        return Company.with(Stream.of(visits).map(VisitFixture::visit).toArray(Visit[]::new));
    }

    private static RoutePlan plan(PlanningProblem problem) {
        return RoundBook.open(problem, Estimates.usual()).plan();
    }

    private static PlanningProblem absent(PlanningProblem problem, TimeSpan hours) {
        return problem.withShifts(problem.shifts().stream()
                .map(shift -> shift.absent(List.of(hours)))
                .toList());
    }

    private static PlanningProblem holding(int most, VisitFixture... visits) {
        PlanningProblem problem = problem(visits);
        return problem.withShifts(problem.shifts().stream()
                .map(shift -> Company.holding(shift, most))
                .toList());
    }

    private static VisitFixture first(VisitFixture visit) {
        return on(MALIK, MONDAY, visit);
    }

    private static VisitFixture then(VisitFixture visit) {
        return visit.planned(MALIK, MONDAY, LocalTime.of(9, 0));
    }

    /** Announced for half past seven; it begins when the stops before it are done. */
    private static VisitFixture announced(LocalTime start) {
        return aVisit(3).planned(MALIK, MONDAY, start, Commitment.ANNOUNCED);
    }

    private static VisitFixture on(UUID technician, LocalDate day, VisitFixture visit) {
        return visit.planned(technician, day, HALF_PAST_SEVEN);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
