package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.technicians.AbsenceDraft;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.Absences;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planning board, and what it lets a dispatcher do. 12 January 2027 is a Tuesday. */
class PlanningPagesTest extends PlanningPlay {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient database;

    PlanningPagesTest() {
        super(TUESDAY, 9);
    }

    @Test
    void showsDayWeekAndMonth() {
        UUID waiting = site.intervention(InterventionKind.EMERGENCY_REPAIR);
        absences.enter(
                new AbsenceDraft(
                        technician, AbsenceKind.TRAINING, TUESDAY.plusDays(1), false, TUESDAY.plusDays(1), false, ""),
                "Clothilde");

        assertThat(office.get("/planning?vue=semaine&jour=" + TUESDAY).body())
                .contains("du 11 janv. au 17 janv. 2027", "mar. 12 janv.", "data-id=\"" + visit + "\"")
                .contains(
                        "data-start=\"2027-01-12T09:00\"",
                        "data-moves=\"true\"",
                        "data-urgent=\"true\"",
                        "formation",
                        "/planning/visites/" + waiting);
        assertThat(office.get("/planning?vue=jour&jour=" + TUESDAY).body())
                .contains("mardi 12", "data-start", "Duingt")
                .doesNotContain("mer. 13 janv.");
        assertThat(office.get("/planning?vue=mois&jour=" + TUESDAY).body()).contains("janvier 2027", "--share:");
        assertThat(office.get("/planning?vue=quoi").statusCode()).isEqualTo(200);
    }

    @Test
    void movesAVisitWhereNothingSpeaksAgainstIt() {
        assertThat(check(11).body()).contains("\"impossible\":false", "\"objections\":[]", "journée de");

        HttpResponse<String> answer = place(book.intervention(visit), technician, "2027-01-12T11:00:00", false);

        assertThat(answer.body()).contains("\"done\":true", "Le client sera prévenu à ");
        assertThat(book.intervention(visit).plannedStart()).isEqualTo(at(11));
        assertThat(office.get("/planning/visites/" + visit).body()).contains("si rien ne change d’ici là");
    }

    @Test
    void warnsOfVisitsOutsideTheHoursOfWhoeverMakesThem() {
        String week = "/planning?vue=semaine&jour=" + TUESDAY;
        assertThat(office.get(week).body()).doesNotContain("Hors horaires");

        dispatch.plan(visit, new Slot(technician, at(16), at(17)), "Clothilde");
        UUID saturday = site.intervention(InterventionKind.DIAGNOSIS);
        dispatch.plan(saturday, new Slot(technician, at(4 * 24 + 9), at(4 * 24 + 10)), "Clothilde");

        assertThat(plain(office.get(week)))
                .contains("Hors horaires", "le 12 janv. (8 h 00 – 16 h 45), ", "Duingt à 16 h 00")
                .contains("le 16 janv. (ne travaille pas ce jour-là), ", "Duingt à 9 h 00");
    }

    @Test
    void showsUntilWhenSomebodyWasPromisedForAnEmergency() {
        UUID waiting = site.intervention(InterventionKind.EMERGENCY_REPAIR);
        database.sql("UPDATE appointment SET promised_by = :latest WHERE intervention_id = :id")
                .param("latest", at(14).atOffset(ZoneOffset.UTC))
                .param("id", waiting)
                .update();

        assertThat(plain(office.get("/planning?jour=" + TUESDAY))).contains("promis avant le 12 janv. à 14 h 00");
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        UUID other = site.intervention(InterventionKind.YEARLY_SERVICE);
        dispatch.plan(other, new Slot(technician, at(11), at(12)), "Clothilde");
        InterventionView before = book.intervention(visit);

        assertThat(place(before, technician, "2027-01-12T11:30:00", true).body())
                .contains("\"done\":false", "\"impossible\":true", "est déjà chez");
        assertThat(place(before, technician, "2026-01-12T11:30:00", true).body())
                .contains("Cette heure est passée");
        assertThat(book.intervention(visit)).isEqualTo(before);
    }

    @Test
    void asksBeforeItBreaksAPromiseAndRenewsIt() {
        dispatch.promise(visit, new PromisedArrival(at(9), at(11)), "Clothilde");
        InterventionView before = book.intervention(visit);

        assertThat(place(before, technician, "2027-01-12T14:00:00", false).body())
                .contains("\"done\":false", "\"impossible\":false", "a été promise au client");
        assertThat(book.intervention(visit)).isEqualTo(before);

        assertThat(place(before, technician, "2027-01-12T14:00:00", true).body())
                .contains("\"done\":true");
        assertThat(book.intervention(visit).promised()).isEqualTo(new PromisedArrival(at(14), at(15)));
    }

    @Test
    void refusesToMoveWhatSomebodyElseHasMovedMeanwhile() {
        InterventionView seen = book.intervention(visit);
        dispatch.plan(visit, new Slot(technician, at(14), at(15)), "Hélène");

        assertThat(place(seen, technician, "2027-01-12T11:00:00", true).body())
                .contains("\"done\":false", "a changé entre-temps");
        assertThat(book.intervention(visit).plannedStart()).isEqualTo(at(14));
    }

    @Test
    void movesPinsAndPromisesByForms() {
        String page = office.get("/planning/visites/" + visit).body();
        assertThat(page).contains("Pourquoi ici", "Déplacer la visite", "Malo Essai");
        String csrf = Browser.csrf(page);
        long version = book.intervention(visit).version();

        post(
                "/deplacer",
                Map.of(
                        "_csrf",
                        csrf,
                        "version",
                        "" + version,
                        "technicien",
                        "" + technician,
                        "jour",
                        "2027-01-12",
                        "heure",
                        "10:30"));
        post("/fixer", Map.of("_csrf", csrf, "fixe", "true"));
        post("/promesse", Map.of("_csrf", csrf, "jour", "2027-01-12", "de", "10:00", "a", "12:00"));

        InterventionView moved = book.intervention(visit);
        assertThat(moved.plannedStart()).isEqualTo(at(10).plusSeconds(1800));
        assertThat(moved.pinned()).isTrue();
        assertThat(moved.promised()).isEqualTo(new PromisedArrival(at(10), at(12)));
        assertThat(office.get("/interventions/" + visit).body()).contains("Fixée à sa place", "Arrivée promise");

        post("/promesse/retirer", Map.of("_csrf", csrf));
        assertThat(book.intervention(visit).promised()).isNull();
    }

    @Test
    void saysWhyAVisitIsWhereItIs() {
        String path = "/planning/visites/" + visit + "/pourquoi";
        assertThat(office.get(path).body()).containsAnyOf("place", "tournée").contains("id=\"raisons\"");
        assertThat(office.get(path + "?jour=2027-01-13").body()).contains("mercredi 13");
        assertThat(office.get(path + "?jour=2020-01-13").body()).contains("Ce jour est passé");
    }

    @Test
    void saysWhereThereIsRoomForAVisitWithoutATime() {
        UUID waiting = site.intervention(InterventionKind.EMERGENCY_REPAIR);

        assertThat(plain(office.get("/planning/visites/" + waiting + "/pourquoi")))
                .contains("Il y a de la place : ", "La recherche va du ")
                .doesNotContain("..");
    }

    @Test
    void doesNotAskWhyOfAVisitThatIsOver() {
        dispatch.cancel(visit, "Le client déménage", "Clothilde");

        assertThat(office.get("/planning/visites/" + visit).body()).doesNotContain("Pourquoi");
    }

    @Test
    void showsToOthersWithoutLettingThemMove() {
        assertThat(office.get("/planning/visites/" + Ids.next()).statusCode()).isEqualTo(404);
        Browser manager = new Browser(port);
        manager.signIn(Staff.username(Role.MANAGER), Staff.PASSWORD);
        assertThat(manager.get("/planning").body()).doesNotContain("data-edits=\"true\"");
    }

    private void post(String what, Map<String, String> fields) {
        assertThat(office.postForm("/planning/visites/" + visit + what, fields).statusCode())
                .isEqualTo(302);
    }

    private static String plain(HttpResponse<String> page) {
        return page.body().replaceAll("\\h", " ");
    }

    private HttpResponse<String> check(int hour) {
        return office.get("/planning/visites/" + visit + "/verification?technicien=" + technician + "&debut=2027-01-12T"
                + hour + ":00:00");
    }

    private HttpResponse<String> place(InterventionView seen, UUID whose, String start, boolean evenSo) {
        String csrf = Browser.csrf(office.get("/planning").body());
        return office.postForm(
                "/planning/visites/" + visit + "/place",
                Map.of(
                        "_csrf",
                        csrf,
                        "version",
                        "" + seen.version(),
                        "technicien",
                        "" + whose,
                        "debut",
                        start,
                        "malgre",
                        "" + evenSo));
    }
}
