package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.ReportTemplate;
import fr.duret.maintenance.interventions.ReportTemplates;
import fr.duret.maintenance.interventions.TemplateContent;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the office does with report templates, field by field, as a browser without scripts sends it. */
@IntegrationTest
class ReportTemplatePagesTest {

    private static final InterventionKind KIND = InterventionKind.DIAGNOSIS;
    private static final String PAGE = "/modeles-de-rapport/diagnostic-panne";
    private static final String EDITING = PAGE + "/modifier";

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    ReportTemplates templates;

    private Browser office;
    private ReportTemplate before;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        before = templates.current(KIND);
    }

    @AfterEach
    void putBack() {
        ReportTemplate now = templates.current(KIND);
        if (!now.content().equals(before.content())) {
            templates.edit(KIND, now.version(), before.content(), "Essai");
        }
    }

    @Test
    void publishesANewVersionAndSaysWhatItChanges() {
        Map<String, String> fields = fields();
        fields.put("titre", "Recherche de panne");
        fields.put("mesure", "voltage");
        fields.put("libelle-voltage", "Tension");
        fields.put("unite-voltage", "VOLT");
        fields.put("min-voltage", "218,5");
        fields.put("max-voltage", "241 500");

        HttpResponse<String> answer = office.postForm(EDITING, fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        TemplateContent now = templates.current(KIND).content();
        assertThat(now.title()).isEqualTo("Recherche de panne");
        assertThat(now.checks()).singleElement().satisfies(check -> {
            assertThat(check.limits()).isEqualTo("de 218,5 à 241\u202f500\u00a0V");
            assertThat(check.mandatory()).isFalse();
        });
        assertThat(office.get(PAGE).body())
                .contains("Version " + (before.version() + 1) + " publiée", "renommé «\u202fRecherche de panne\u202f»")
                .contains("Votre modèle diffère de celui que livre l’application");
        assertThat(office.get(PAGE + "?version=" + before.version()).body()).contains("remplacée");
        assertThat(office.get("/modeles-de-rapport").body()).contains("Diagnostic panne");
    }

    @Test
    void keepsWhatWasTypedAndNamesTheFieldThatIsWrong() {
        Map<String, String> fields = fields();
        fields.put("titre", "");
        fields.put("mesure", "voltage");
        fields.put("libelle-voltage", "Tension <ou presque>");
        fields.put("min-voltage", "environ 200");

        HttpResponse<String> answer = office.postForm(EDITING, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Donnez un titre", "Écrivez un nombre", "environ 200", "Tension &lt;ou presque&gt;")
                .contains("href=\"#min-voltage\"");
        assertThat(templates.current(KIND)).isEqualTo(before);
    }

    @Test
    void losesNothingWhenSomebodyElseWasFaster() {
        Map<String, String> fields = fields();
        fields.put("titre", "Ma version");
        TemplateContent old = before.content();
        templates.edit(
                KIND,
                before.version(),
                new TemplateContent("Sa version", old.text(), old.items(), old.checks(), old.conformity()),
                "Hélène Duret");

        HttpResponse<String> second = office.postForm(EDITING, fields);

        int faster = before.version() + 1;
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Hélène Duret a publié la version " + faster, "renommé «\u202fSa version\u202f»")
                .contains("value=\"Ma version\"", "Publier la version " + (faster + 1));
        assertThat(templates.current(KIND).content().title()).isEqualTo("Sa version");

        fields.put("version", String.valueOf(faster));
        office.postForm(EDITING, fields);
        assertThat(templates.current(KIND).content().title()).isEqualTo("Ma version");
    }

    @Test
    void movesAddsAndRemovesLinesWithoutKeepingAnything() {
        Map<String, String> fields = fields();
        fields.put("mesure", "voltage");
        fields.put("libelle-voltage", "Tension");
        fields.put("faire", "ajouter:mesure");
        assertThat(office.postForm(EDITING + "/lignes", fields).body())
                .contains("Ligne ajoutée à la fin", "autofocus", "value=\"Tension\"", "Mesure 2");
        fields.put("faire", "retirer:voltage");
        assertThat(office.postForm(EDITING + "/lignes", fields).body()).doesNotContain("value=\"Tension\"");
        assertThat(templates.current(KIND)).isEqualTo(before);
    }

    @Test
    void showsTheReportThatWouldComeOfIt() {
        HttpResponse<String> proof = office.postForm(EDITING + "/apercu", fields());

        assertThat(proof.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(proof.body()).startsWith("%PDF");
        Map<String, String> wrong = fields();
        wrong.put("titre", "");
        assertThat(office.postForm(EDITING + "/apercu", wrong).body()).contains("Donnez un titre");
        assertThat(templates.current(KIND)).isEqualTo(before);
    }

    @Test
    void letsTheManagerReadAndNotEdit() {
        Browser manager = new Browser(port);
        manager.signIn(Staff.username(Role.MANAGER), Staff.PASSWORD);

        assertThat(manager.get(PAGE).body()).contains("Points à contrôler").doesNotContain("Modifier ce modèle");
        assertThat(manager.get(EDITING).statusCode()).isEqualTo(403);
        assertThat(office.get("/modeles-de-rapport/rien-de-tel").statusCode()).isEqualTo(404);
        assertThat(office.get(EDITING + "?depart=livre").statusCode()).isEqualTo(200);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("_csrf", Browser.csrf(office.get(EDITING).body()));
        fields.put("version", String.valueOf(before.version()));
        fields.put("titre", before.content().title());
        fields.put("texte", "Texte");
        return fields;
    }
}
