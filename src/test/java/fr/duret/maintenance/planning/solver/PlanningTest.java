package fr.duret.maintenance.planning.solver;

import static fr.duret.maintenance.planning.solver.Company.CHAMBERY;
import static fr.duret.maintenance.planning.solver.Company.INES;
import static fr.duret.maintenance.planning.solver.Company.MALIK;
import static fr.duret.maintenance.planning.solver.Company.MONDAY;
import static fr.duret.maintenance.planning.solver.Company.TUESDAY;
import static fr.duret.maintenance.planning.solver.VisitFixture.aVisit;
import static fr.duret.maintenance.planning.solver.VisitFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.Explanation;
import fr.duret.maintenance.planning.MovedVisit;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanScore;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Progress;
import fr.duret.maintenance.planning.Proposal;
import fr.duret.maintenance.planning.Reason;
import fr.duret.maintenance.planning.Repair;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.planning.SlotOffer;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.UnplacedReason;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.travel.Estimates;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private final RoundsPlanning planning = new TimefoldPlanning(Estimates.usual());

    @Test
    void sendsWhoeverIsNearAndSaysHowThePlanGrewBetter() {
        PlanningProblem problem = Company.with(
                aVisit(1).planned(INES, MONDAY, LocalTime.of(9, 0)).visit(),
                aVisit(2)
                        .at(CHAMBERY)
                        .planned(MALIK, MONDAY, LocalTime.of(9, 0))
                        .visit(),
                aVisit(3).visit());
        List<Progress> progress = new ArrayList<>();

        Proposal proposal =
                planning.optimisation(problem, Duration.ofMillis(600)).run(progress::add);

        assertThat(proposal.placements())
                .filteredOn(placement -> placement.technicianId().equals(MALIK))
                .extracting(Placement::visitId)
                .containsExactlyInAnyOrder(id(1), id(3));
        assertThat(proposal.moved()).extracting(MovedVisit::visitId).contains(id(1), id(2));
        assertThat(proposal.kilometres()).isZero();
        assertThat(proposal.score().isFeasible()).isTrue();
        assertThat(progress).extracting(Progress::score).map(PlanScore::soft).isSorted();
    }

    @Test
    void saysWhatIsImpossibleAndWhatToDo() {
        PlanningProblem problem = Company.with(
                aVisit(1).at(null).visit(),
                aVisit(2).needing("haute tension", 1).visit(),
                aVisit(3).qualified("BC").visit(),
                aVisit(4).lasting(Duration.ofHours(12)).visit(),
                aVisit(5).open(MONDAY.plusDays(5), 8, 18).visit());

        Proposal proposal =
                planning.optimisation(problem, Duration.ofMillis(200)).run(better -> {});

        assertThat(proposal.placements()).isEmpty();
        assertThat(proposal.unplaced())
                .extracting(Unplaced::reason)
                .containsExactlyInAnyOrder(
                        UnplacedReason.NO_COORDINATES,
                        UnplacedReason.NO_SKILLED_TECHNICIAN,
                        UnplacedReason.NO_QUALIFIED_TECHNICIAN,
                        UnplacedReason.LONGER_THAN_ANY_DAY,
                        UnplacedReason.SITE_CLOSED);
        assertThat(proposal.unplaced())
                .extracting(Unplaced::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("l’adresse n’a pas pu être située. Corrigez"));
    }

    @Test
    void offersTheNearestFirstAndPricesAsTheScoreDoes() {
        PlanningProblem problem = Company.with(
                aVisit(1).planned(MALIK, MONDAY, LocalTime.of(7, 30)).visit(),
                aVisit(2)
                        .at(CHAMBERY)
                        .planned(INES, TUESDAY, LocalTime.of(7, 30))
                        .visit(),
                aVisit(3).at(CHAMBERY).qualified("BR").visit());

        List<SlotOffer> offers = planning.offers(problem, id(3), 20);

        assertThat(offers).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
        assertThat(offers.get(0).placement().technicianId()).isEqualTo(INES);
        assertThat(offers.get(0).recommended()).isTrue();
        assertThat(offers)
                .noneMatch(offer -> offer.placement().technicianId().equals(MALIK)
                        && offer.placement().day().equals(TUESDAY));
        assertThat(offers)
                .allSatisfy(offer -> assertThat(costOf(problem, offer)).isEqualTo(offer.cost()));
    }

    @Test
    void placesEveryVisitOfARegionThatHasAPlace() {
        Proposal proposal = TechnicianBench.careful(Region.of(10, 5, 150, 7), Estimates.usual());

        assertThat(proposal.score().isFeasible()).isTrue();
        assertThat(proposal.placements()).hasSizeGreaterThan(130);
        assertThat(proposal.unplaced()).extracting(Unplaced::reason).doesNotContain(UnplacedReason.NO_ROOM);
    }

    private static long costOf(PlanningProblem problem, SlotOffer offer) {
        PlanningProblem booked = problem.withVisits(problem.visits().stream()
                .map(visit -> visit.id().equals(id(3)) ? visit.planned(offer.placement(), Commitment.FREE) : visit)
                .toList());
        return soft(problem) - soft(booked);
    }

    private static long soft(PlanningProblem problem) {
        return RoundBook.open(problem, Estimates.usual()).plan().price().softScore();
    }

    @Test
    void saysWhyAVisitIsWhereItIsAndWhyNotElsewhere() {
        PlanningProblem problem = Company.with(
                aVisit(1)
                        .urgent(Urgency.URGENT)
                        .planned(MALIK, MONDAY, LocalTime.of(7, 30))
                        .visit(),
                aVisit(2).planned(MALIK, MONDAY, LocalTime.of(8, 30)).visit());

        Explanation here = planning.whyHere(problem, id(1));
        Explanation tuesday = planning.whyNot(problem, id(1), TUESDAY);

        assertThat(here.sentence()).startsWith("C’est la meilleure place. La suivante serait Malik Benali, mardi 12");
        assertThat(tuesday.sentence())
                .startsWith("Le mardi 12")
                .contains("chez Malik Benali à 7")
                .contains("le client attendrait plus longtemps");
        assertThat(tuesday.reasons()).extracting(Reason::concern).contains(Concern.WAITING);
    }

    @Test
    void saysThatSomebodyMayNotWorkThere() {
        PlanningProblem problem = Company.with(aVisit(1)
                .qualified("BR")
                .promised(MONDAY, 8, 9)
                .planned(MALIK, MONDAY, LocalTime.of(8, 0))
                .visit());

        Explanation tuesday = planning.whyNot(problem, id(1), TUESDAY);

        assertThat(tuesday.reasons().get(0).concern()).isEqualTo(Concern.WINDOW);
        assertThat(tuesday.sentence()).contains("de retard sur les horaires du site ou le rendez-vous");
    }

    @Test
    void givesAnEmergencyToTheNearestAbleTechnicianAndLeavesTheRest() {
        PlanningProblem problem = Company.with(
                aVisit(1).planned(MALIK, MONDAY, LocalTime.of(9, 0)).visit(),
                aVisit(2).at(CHAMBERY).planned(INES, MONDAY, LocalTime.of(9, 0)).visit());

        Repair repair = planning.repair(
                problem,
                new Disruption.Emergency(
                        aVisit(3).urgent(Urgency.EMERGENCY).at(CHAMBERY).visit()));

        assertThat(repair.unplaced()).isEmpty();
        assertThat(repair.moved())
                .filteredOn(moved -> moved.visitId().equals(id(3)))
                .singleElement()
                .satisfies(moved -> assertThat(moved.after())
                        .isNotNull()
                        .extracting(Placement::technicianId)
                        .isEqualTo(INES));
        assertThat(repair.sentence()).contains("Visite 3").contains("Inès Favre, lundi 11");
    }

    @Test
    void handsTheVisitsOfSomebodyAbsentToOthers() {
        PlanningProblem problem = Company.with(
                aVisit(1)
                        .planned(MALIK, MONDAY, LocalTime.of(9, 0), Commitment.PINNED)
                        .visit(),
                aVisit(2).at(CHAMBERY).planned(INES, MONDAY, LocalTime.of(9, 0)).visit());

        Repair repair = planning.repair(
                problem, new Disruption.Absence(MALIK, new TimeSpan(MONDAY, LocalTime.of(7, 0), LocalTime.of(19, 0))));

        assertThat(repair.score().isFeasible()).isTrue();
        assertThat(repair.moved()).extracting(MovedVisit::visitId).containsExactly(id(1));
        assertThat(repair.cost()).isPositive();
    }

    @Test
    void movesOnlyWhatAnOverrunMakesLate() {
        PlanningProblem problem = Company.with(
                aVisit(1).planned(MALIK, MONDAY, LocalTime.of(8, 0)).visit(),
                aVisit(2)
                        .promised(MONDAY, 9, 10)
                        .planned(MALIK, MONDAY, LocalTime.of(9, 0))
                        .visit(),
                aVisit(3).planned(MALIK, MONDAY, LocalTime.of(15, 0)).visit());

        Repair repair = planning.repair(problem, new Disruption.Overrun(id(1), Duration.ofHours(3)));

        assertThat(repair.score().isFeasible()).isTrue();
        assertThat(repair.moved())
                .filteredOn(moved -> moved.visitId().equals(id(2)))
                .singleElement()
                .satisfies(moved -> assertThat(moved.after())
                        .isNotNull()
                        .extracting(Placement::technicianId)
                        .isEqualTo(INES));
    }

    @Test
    void usesTheTimeThatANoShowLeaves() {
        PlanningProblem problem = Company.with(
                aVisit(1).planned(MALIK, MONDAY, LocalTime.of(9, 0)).visit(),
                aVisit(2).visit());

        Repair repair = planning.repair(problem, new Disruption.NoShow(id(1), LocalTime.of(7, 30)));

        assertThat(repair.moved())
                .extracting(MovedVisit::after)
                .extracting(after -> after == null ? null : after.day())
                .containsExactlyInAnyOrder(TUESDAY, MONDAY);
    }
}
