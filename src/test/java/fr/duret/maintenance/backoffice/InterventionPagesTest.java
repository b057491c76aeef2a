package fr.duret.maintenance.backoffice;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.completeReport;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.billing.OverrunDecision;
import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.ClockTap;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.interventions.SignatureBook;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.TimeCorrections;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class InterventionPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private FieldWork work;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private ReportSigning signing;

    @Autowired
    private SignatureBook signatures;

    @Autowired
    private TimeCorrections corrections;

    @Autowired
    private InterventionBook book;

    @Autowired
    private Overruns overruns;

    @Autowired
    private BusinessClock clock;

    private Browser office = new Browser(0);
    private UUID technician = Ids.next();

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        technician = site.technician();
    }

    @Test
    void listsInterventionsByFiltersInTheAddress() {
        InterventionView planned = book.intervention(site.planned(technician));
        InterventionView unplanned = book.intervention(site.intervention(InterventionKind.DIAGNOSIS));

        assertThat(office.get("/interventions?periode=jour").body())
                .contains(planned.reference())
                .doesNotContain(unplanned.reference());
        assertThat(office.get("/interventions?client=" + planned.customerId()).body())
                .as("it opens today")
                .contains(planned.reference(), "<option value=\"avenir\" selected=\"selected\">");
        clock.moveTo(NOW.plus(Duration.ofDays(1)));
        assertThat(office.get("/interventions?client=" + planned.customerId()).body())
                .as("yesterday does not come first")
                .doesNotContain(planned.reference())
                .contains("1 intervention d’avant aujourd’hui n’est pas terminée")
                .contains("/interventions?periode=passees&amp;etat=OUVERTES&amp;client=" + planned.customerId());
        assertThat(office.get("/interventions?periode=passees&etat=OUVERTES&client=" + planned.customerId())
                        .body())
                .contains(planned.reference(), "<option value=\"OUVERTES\" selected=\"selected\">")
                .doesNotContain("d’avant aujourd’hui");
        dispatch.cancel(planned.id(), "client absent", "Clothilde");
        assertThat(office.get("/interventions?client=" + planned.customerId()).body())
                .as("what is cancelled is not left over")
                .doesNotContain("d’avant aujourd’hui");
        clock.moveTo(NOW);
        assertThat(office.get("/interventions?periode=tout&etat=TO_PLAN&type=DIAGNOSIS&client="
                                + unplanned.customerId())
                        .body())
                .contains(unplanned.reference(), "À planifier", "retirer ce filtre")
                .doesNotContain(planned.reference());
        assertThat(office.get("/interventions?periode=semaine&etat=TO_PLAN&client=" + unplanned.customerId())
                        .body())
                .as("what is still to plan is on no day")
                .contains(unplanned.reference(), "Toutes dates");
        assertThat(office.get("/interventions?periode=n-importe&etat=quoi&technicien=personne&page=-3")
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.get("/interventions?periode=passees&client=" + planned.customerId())
                        .body())
                .contains("Aucune intervention ne correspond");
        assertThat(office.get("/clients/" + planned.customerId()).body()).contains("/interventions/" + planned.id());
    }

    @Test
    void leadsBackFromThePagesAroundInterventions() {
        UUID id = site.planned(technician);

        assertThat(List.of("/rendez-vous", "/equipe", "/avis-clients", "/photos", "/modeles-de-rapport"))
                .allSatisfy(page -> assertThat(office.get(page).body())
                        .as(page)
                        .contains("<p class=\"breadcrumb\"><a href=\"/interventions\">Interventions</a></p>"));
        assertThat(office.get("/rendez-vous/" + id).body())
                .contains("<p class=\"breadcrumb\"><a href=\"/rendez-vous\">Rendez-vous</a></p>")
                .contains("href=\"/interventions/" + id + "\"");
    }

    @Test
    void showsWhatWasDoneWrittenAndSigned() {
        site.listParts();
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(Duration.ofHours(3)));
        work.clockIn(on(id), tap(NOW));
        writing.save(on(id), completeReport());
        writing.complete(on(id));
        signing.sign(
                on(id),
                new SignatureDraft(
                        SignatureOutcome.SIGNED,
                        NOW.plusSeconds(1800),
                        null,
                        null,
                        "Odette Burnet",
                        "Je reconnais avoir reçu l’intervention décrite.",
                        Worksite.signature(),
                        null));
        UUID signature = signatures.of(id).get(0).id();
        work.clockOut(on(id), new ClockTap(NOW.plusSeconds(7200), null, null, null, "GPS refusé"));
        UUID departure = book.intervention(id).clockings().get(1).id();
        corrections.correct(id, departure, NOW.plusSeconds(5400), "départ oublié", "Clothilde");

        String page = office.get("/interventions/" + id).body();

        assertThat(page)
                .contains(
                        "Différentiel remplacé.",
                        "Interrupteur différentiel 30 mA 40 A",
                        "231 V",
                        "conforme",
                        "30\u00a0min de plus que prévu",
                        "Sans position\u202f: GPS refusé.",
                        "corrigée par Clothilde\u202f: départ oublié",
                        "Annulée\u202f: Heure corrigée",
                        "Signature de Odette Burnet",
                        "/position.svg",
                        "Plan : Arrivée à ");
        HttpResponse<String> image = office.get("/interventions/signatures/" + signature);
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
        HttpResponse<String> times = office.get("/interventions/" + id + "/temps.svg");
        assertThat(times.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(times.body()).contains(">1\u00a0h</text>", ">1\u00a0h\u00a030</text>");
        assertThat(office.get("/interventions/" + Ids.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhatWasDecidedAboutAnOverrunInPlaceOfTheWarning() {
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(Duration.ofHours(5)));
        work.clockIn(on(id), tap(NOW));
        work.clockOut(on(id), tap(NOW.plus(Duration.ofHours(4))));
        String warning = "<span class=\"under late\">";
        assertThat(office.get("/interventions/" + id).body())
                .contains(warning, "de plus que prévu")
                .doesNotContain("Dépassement");

        overruns.decide(
                overruns.measure(id), OverrunDecision.ADJUSTED, 45, "La panne était double", "Clothilde Perrin");

        assertThat(office.get("/interventions/" + id).body())
                .contains(
                        "de plus que prévu",
                        "facturé en partie, 45\u00a0min",
                        "La panne était double",
                        "Clothilde Perrin, ")
                .doesNotContain(warning);
    }

    private Change on(UUID id) {
        return new Change(id, technician, "Malo Essai", book.intervention(id).version());
    }
}
