package fr.duret.maintenance.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.SlotOffer;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.technicians.AbsenceDraft;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.QualificationDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the planning reads from the books. 29 March 2027 is Easter Monday. */
@IntegrationTest
class PlanningGroundTest {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);
    private static final LocalDate TUESDAY = EASTER_MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = EASTER_MONDAY.plusDays(4);

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Crew crew;

    @Autowired
    private Absences absences;

    @Autowired
    private PlanningGround ground;

    @Autowired
    private RoundsPlanning planning;

    @Autowired
    private JdbcClient database;

    private UUID technician;

    @BeforeEach
    void hire() {
        technician = site.technician();
    }

    @Test
    void leavesOutHolidaysAndAbsences() {
        absences.enter(
                new AbsenceDraft(technician, AbsenceKind.LEAVE, TUESDAY.plusDays(1), true, FRIDAY, true, ""),
                "Clothilde");

        List<Shift> shifts = ground.problem(EASTER_MONDAY, FRIDAY).shifts().stream()
                .filter(shift -> shift.technicianId().equals(technician))
                .toList();

        assertThat(shifts).extracting(Shift::day).containsExactly(TUESDAY, TUESDAY.plusDays(1), FRIDAY);
        assertThat(shifts.get(0).until()).isEqualTo(LocalTime.of(18, 45));
        assertThat(shifts.get(0).paid()).isEqualTo(RoundRules.PAID_DAY);
        assertThat(shifts.get(1).until()).isEqualTo(LocalTime.NOON);
        assertThat(shifts.get(2).from()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void knowsWhatEachQualificationAllowsAndUntilWhen() {
        crew.qualify(technician, new QualificationDates("B2V", null, TUESDAY));

        RosteredTechnician rostered = ground.problem(TUESDAY, FRIDAY).technicians().stream()
                .filter(one -> one.id().equals(technician))
                .findFirst()
                .orElseThrow();

        assertThat(rostered.qualifications())
                .extracting(held -> held.code() + " " + held.validUntil())
                .contains("B1V 2027-03-30", "B2V 2027-03-30", "BR 9999-12-31", "BS 9999-12-31");
    }

    @Test
    void saysHowFirmlyEachVisitStands() {
        UUID told = planned(9);
        UUID promised = planned(11);
        UUID pinned = planned(14);
        PromisedArrival morning = new PromisedArrival(at(10), at(12));
        dispatch.promise(promised, morning, "Clothilde");
        dispatch.pin(pinned, true, "Clothilde");
        UUID waiting = site.intervention(InterventionKind.EMERGENCY_REPAIR);

        PlanningProblem problem = ground.problem(TUESDAY, FRIDAY);

        assertThat(visit(problem, told).commitment()).isEqualTo(Commitment.ANNOUNCED);
        assertThat(visit(problem, told).appointment())
                .as("nobody has agreed to its hour")
                .isNull();
        assertThat(visit(problem, promised).commitment()).isEqualTo(Commitment.ANNOUNCED);
        assertThat(visit(problem, promised).appointment())
                .isEqualTo(new TimeSpan(TUESDAY, LocalTime.of(10, 0), LocalTime.of(12, 0)));
        assertThat(visit(problem, pinned).commitment()).isEqualTo(Commitment.PINNED);
        assertThat(visit(problem, waiting).planned()).isNull();
        assertThat(visit(problem, waiting).commitment()).isEqualTo(Commitment.FREE);
        assertThat(visit(problem, waiting).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(visit(problem, waiting).qualifications()).containsExactly("BR");
        assertThat(visit(problem, waiting).label()).contains("Burnet").endsWith(", Duingt");
        assertThat(ground.visit(promised)).isEqualTo(visit(problem, promised));

        dispatch.withdrawPromise(promised, "Clothilde");
        assertThat(ground.visit(promised).appointment()).isNull();
    }

    @Test
    void offersPlacesThatThePlanningFinds() {
        UUID waiting = site.intervention(InterventionKind.YEARLY_SERVICE);

        List<SlotOffer> offers = planning.offers(ground.problem(TUESDAY, FRIDAY), waiting, 3);

        assertThat(offers).isNotEmpty();
        assertThat(offers.get(0).placement().day()).isBetween(TUESDAY, FRIDAY);
    }

    @Test
    void saysThatATownHasNoCoordinates() {
        UUID lost = site.intervention(InterventionKind.YEARLY_SERVICE);
        database.sql("UPDATE site SET latitude = NULL, longitude = NULL"
                        + " WHERE id = (SELECT site_id FROM intervention WHERE id = ?)")
                .param(lost)
                .update();

        assertThat(planning.whyHere(ground.problem(TUESDAY, FRIDAY), lost).sentence())
                .contains("l’adresse n’a pas pu être située");
    }

    @Test
    void refusesASecondVisitAtTheSameTimeAndNamesTheFirst() {
        planned(9);
        UUID second = site.intervention(InterventionKind.YEARLY_SERVICE);

        assertThatThrownBy(() -> dispatch.plan(second, new Slot(technician, at(9), at(10)), "Clothilde"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("technician-occupied");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.detail()).contains("INT-2", "Duingt", "à Duingt, le 30");
                });
        dispatch.plan(second, new Slot(technician, at(10), at(11)), "Clothilde");
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        planned(9);
        UUID second = planned(11);

        assertThatThrownBy(() -> database.sql(
                                "UPDATE intervention SET planned_start = planned_start - interval '90 minutes' WHERE id = ?")
                        .param(second)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_customer_at_a_time");
    }

    private UUID planned(int hour) {
        UUID id = site.intervention(InterventionKind.YEARLY_SERVICE);
        dispatch.plan(id, new Slot(technician, at(hour), at(hour + 1)), "Clothilde");
        return id;
    }

    private static Instant at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }

    private static Visit visit(PlanningProblem problem, UUID id) {
        return problem.visits().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
