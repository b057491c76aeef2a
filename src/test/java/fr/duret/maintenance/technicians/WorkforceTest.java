package fr.duret.maintenance.technicians;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is able and there on a day. 4 January 2027 is a Monday. */
@IntegrationTest
class WorkforceTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    @Autowired
    Worksite site;

    @Autowired
    Crew crew;

    @Autowired
    Absences absences;

    @Autowired
    OnCallRota rota;

    @Autowired
    Workforce workforce;

    @Autowired
    TechnicianRegister register;

    @Autowired
    JdbcClient database;

    private UUID technician;

    @BeforeEach
    void hire() {
        technician = site.technician();
    }

    @Test
    void saysWhenSomebodyWorksAndWhyNot() {
        crew.work(technician, new WorkingWeek(List.of(new WorkingDay(1, EIGHT, LocalTime.of(16, 45)))));
        absences.enter(away(MONDAY, true, MONDAY, false), "Clothilde");

        assertThat(on(MONDAY)).isEqualTo(new Availability(technician, MONDAY, EIGHT, NOON, false, "congé"));
        assertThat(on(MONDAY.plusDays(1)).whyNot()).isEqualTo("ne travaille pas ce jour-là");
        assertThat(on(LocalDate.of(2027, 3, 29)).whyNot()).as("Easter Monday").isEqualTo("jour férié");
        assertThat(on(MONDAY.plusWeeks(1)).works()).isTrue();
        assertThat(register.require(technician).week().isPartTime()).isTrue();
        assertThat(register.require(technician).week().work()).hasHours(8);
    }

    @Test
    void letsHalfDaysMeetButNotOverlap() {
        absences.enter(away(MONDAY, false, MONDAY, true), "Clothilde");
        absences.enter(away(MONDAY, true, MONDAY.plusDays(1), true), "Clothilde");

        assertThatThrownBy(() -> absences.enter(away(MONDAY.plusDays(1), false, MONDAY.plusDays(3), false), "C"))
                .hasFieldOrPropertyWithValue("code", "absence-overlaps");
        assertThatThrownBy(() -> database.sql("""
                                INSERT INTO absence (id, technician_id, kind, first_day, from_noon, last_day, until_noon,
                                                     entered_by)
                                VALUES (gen_random_uuid(), :technician, 'SICK', :day, false, :day, false, 'nobody')
                                """)
                        .param("technician", technician)
                        .param("day", MONDAY)
                        .update())
                .as("the database itself refuses it")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("absences_do_not_overlap");
        assertThatThrownBy(() -> away(MONDAY, true, MONDAY, true))
                .hasFieldOrPropertyWithValue("code", "absence-ends-before-start");
    }

    @Test
    void putsOneTechnicianAtATimeOnCall() {
        LocalDate first = LocalDate.of(2031, 1, 6);
        UUID other = site.technician();
        rota.assign(technician, first, first.plusDays(6));

        assertThatThrownBy(() -> rota.assign(other, first.plusDays(6), first.plusDays(8)))
                .hasFieldOrPropertyWithValue("code", "on-call-taken");
        assertThatThrownBy(() -> absences.enter(away(first.plusDays(2), false, first.plusDays(2), false), "C"))
                .hasFieldOrPropertyWithValue("code", "absence-during-on-call");
        assertThat(on(first).onCall()).isTrue();

        rota.between(first, first).forEach(duty -> rota.remove(duty.id()));
        absences.enter(away(first, false, first, false), "C");
        assertThatThrownBy(() -> rota.assign(technician, first, first))
                .hasFieldOrPropertyWithValue("code", "on-call-during-absence");
    }

    @Test
    void forbidsWorkWithoutAQualificationThatCountsOnTheDay() {
        crew.qualify(technician, new QualificationDates("BR", MONDAY.minusYears(3), MONDAY));
        crew.qualify(technician, new QualificationDates("B2V", null, null));

        assertThat(workforce.objection(technician, "BR", MONDAY, EIGHT, NOON)).isEmpty();
        assertThat(workforce.objection(technician, "BS", MONDAY, EIGHT, NOON))
                .as("BR includes BS")
                .isEmpty();
        assertThat(workforce.objection(technician, "B1V", MONDAY.plusYears(9), EIGHT, NOON))
                .as("B2V includes B1V, and nobody has dated it")
                .isEmpty();
        assertThat(workforce.objection(technician, "BR", MONDAY.plusDays(1), EIGHT, NOON))
                .hasValueSatisfying(why -> assertThat(why).contains("expire le 4"));
        crew.disqualify(technician, "BR");
        assertThat(workforce.objection(technician, "BR", MONDAY, EIGHT, NOON))
                .hasValueSatisfying(why -> assertThat(why).contains("n'a pas l'habilitation « BR »"));
    }

    @Test
    void keepsDatesAndLevelsThatAFileDoesNotSay() {
        crew.qualify(technician, new QualificationDates("BR", null, MONDAY));
        crew.learn(technician, List.of(new Skill("Domotique", SkillLevel.EXPERT)));
        TechnicianView known = register.require(technician);
        TechnicianDraft file = new TechnicianDraft(
                known.reference(),
                "Essai " + known.reference(),
                "Malo",
                known.email(),
                known.mobile(),
                List.of(new TechnicianDraft.SaidSkill("Domotique", null)),
                List.of(new QualificationDates("BR", null, null)),
                known.sector());

        assertThat(register.register(List.of(file)).unchanged()).isEqualTo(1);
        assertThat(register.require(technician)).isEqualTo(known);
    }

    private Availability on(LocalDate day) {
        return workforce.between(day, day).stream()
                .filter(one -> one.technicianId().equals(technician))
                .findFirst()
                .orElseThrow();
    }

    private AbsenceDraft away(LocalDate first, boolean fromNoon, LocalDate last, boolean untilNoon) {
        return new AbsenceDraft(technician, AbsenceKind.LEAVE, first, fromNoon, last, untilNoon, "");
    }
}
