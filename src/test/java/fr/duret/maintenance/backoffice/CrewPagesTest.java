package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.OnCallRota;
import fr.duret.maintenance.technicians.Skill;
import fr.duret.maintenance.technicians.SkillLevel;
import fr.duret.maintenance.technicians.StartingPoint;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the dispatcher reads and changes on the pages of the crew. */
@IntegrationTest
class CrewPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Worksite site;

    @Autowired
    private TechnicianRegister technicians;

    @Autowired
    private Absences absences;

    @Autowired
    private OnCallRota rota;

    @Autowired
    private BusinessClock clock;

    private Browser office = new Browser(0);
    private UUID id = Ids.next();
    private LocalDate monday = LocalDate.MIN;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        id = site.technician();
        monday = Paris.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void listsWhoIsThereAndWhatExpires() {
        String name = technician().name();
        post("/habilitations", Map.of("symbol", "BC", "expiresOn", monday.toString()));

        assertThat(office.get("/equipe").body()).contains(name, "BC, " + name, "expire dans", "Absences de l’année");
    }

    @Test
    void keepsQualificationsWithTheirDatesAndTakesThemAway() {
        assertThat(post(
                        "/habilitations",
                        Map.of("symbol", "B2V", "obtainedOn", "2026-03-02", "expiresOn", "2029-03-01")))
                .contains("Habilitation enregistrée", "B2V", "1er mars 2029");
        assertThat(post(
                        "/habilitations",
                        Map.of("symbol", "B2V", "obtainedOn", "2026-03-02", "expiresOn", "2026-03-01")))
                .contains("Les dates de l’habilitation sont inversées");
        assertThat(post("/habilitations/retirer", Map.of("symbol", "B2V"))).contains("Habilitation retirée");
        assertThat(technician().mayDo("B2V", monday)).isFalse();
        assertThat(post("/habilitations/retirer", Map.of("symbol", "B2V"))).contains("n’est pas dans la liste");
    }

    @Test
    void notesAnAbsenceShowsItInTheYearAndTakesItBack() {
        Map<String, String> leave = Map.of(
                "kind",
                "LEAVE",
                "firstDay",
                monday.toString(),
                "lastDay",
                monday.plusDays(4).toString(),
                "note",
                "Ski");
        assertThat(post("/absences", leave)).contains("Absence notée", "Ski", "Congé");
        assertThat(post("/absences", leave)).contains("Une absence est déjà notée à ces dates");

        String year = office.get("/equipe/absences?annee=" + monday.getYear()).body();
        assertThat(year).contains(technician().name(), "Absences " + monday.getYear(), "class=\"leave\"");
        UUID absence = absences.of(id, monday, monday).get(0).id();
        assertThat(post("/absences/" + absence + "/supprimer", Map.of())).contains("Absence supprimée");
        assertThat(absences.of(id, monday, monday)).isEmpty();
    }

    @Test
    void keepsHoursSkillsAndWhereTheDayBegins() {
        assertThat(post("/horaires", Map.of("from1", "08:30", "to1", "16:15", "from2", "08:30", "to2", "12:00")))
                .contains("Horaires enregistrés", "temps partiel");
        assertThat(technician().week().on(DayOfWeek.MONDAY).orElseThrow().from())
                .isEqualTo(LocalTime.of(8, 30));
        assertThat(post("/horaires", Map.of("from1", "08:30", "to1", ""))).contains("Horaires incomplets");

        assertThat(post("/horaires", Map.of("from1", "", "to1", "")))
                .contains("Horaires enregistrés", technician().name() + " ne travaille plus aucun jour");

        assertThat(post("/competences", Map.of("skill", "Domotique", "level", "EXPERT")))
                .contains("Compétences enregistrées", "Domotique", "expert");
        assertThat(technician().skills()).containsExactly(new Skill("Domotique", SkillLevel.EXPERT));

        Map<String, String> home = Map.of(
                "from",
                "HOME",
                "street",
                "9 rue du Pont-Neuf",
                "postcode",
                "74150",
                "town",
                "Rumilly",
                "latitude",
                "45.8664",
                "longitude",
                "5.9446",
                "zone",
                "74150, 74540");
        assertThat(post("/depart", home)).contains("Départ et secteur enregistrés", "Rumilly", "74150, 74540");
        StartingPoint start = technician().start();
        assertThat(start.home()).isTrue();
        assertThat(post("/depart", Map.of("from", "HOME", "zone", "7415"))).contains("Adresse de départ incomplète");
        assertThat(post("/depart", Map.of("from", "DEPOT"))).contains("Départ et secteur enregistrés");
        assertThat(technician().start().home()).isFalse();
    }

    @Test
    void putsOnePersonOnCallAtATime() {
        rota.between(monday, monday.plusYears(1)).forEach(duty -> rota.remove(duty.id()));
        Map<String, String> duty = Map.of(
                "technician",
                id.toString(),
                "firstDay",
                monday.toString(),
                "lastDay",
                monday.plusDays(6).toString());
        assertThat(postTo("/equipe/astreintes", duty, "/equipe"))
                .contains("Astreinte notée", technician().name());
        assertThat(postTo("/equipe/astreintes", duty, "/equipe")).contains("déjà d’astreinte");
        UUID entered = rota.between(monday, monday).get(0).id();
        assertThat(postTo("/equipe/astreintes/" + entered + "/supprimer", Map.of(), "/equipe"))
                .contains("Astreinte supprimée");
        assertThat(rota.between(monday, monday)).isEmpty();

        Map<String, String> past =
                Map.of("technician", id.toString(), "firstDay", "2020-01-01", "lastDay", "2020-01-01");
        assertThat(postTo("/equipe/astreintes", past, "/equipe")).contains("Cette astreinte est déjà passée");
    }

    @Test
    void showsOthersThePagesWithoutTheForms() {
        Browser manager = new Browser(port);
        manager.signIn(Staff.username(Role.MANAGER), Staff.PASSWORD);

        assertThat(manager.get("/equipe/" + id).body())
                .contains(technician().name(), "Habilitations")
                .doesNotContain("<form method=\"post\" action=\"/equipe", "Noter une absence");
    }

    private TechnicianView technician() {
        return technicians.require(id);
    }

    /** What the technician's page says after that form was sent. */
    private String post(String form, Map<String, String> fields) {
        return postTo("/equipe/" + id + form, fields, "/equipe/" + id);
    }

    private String postTo(String path, Map<String, String> fields, String page) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("_csrf", Browser.csrf(office.get(page).body()));
        assertThat(office.postForm(path, sent).statusCode()).isEqualTo(302);
        return office.get(page).body();
    }
}
