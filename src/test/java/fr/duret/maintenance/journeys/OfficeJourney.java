package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static fr.duret.maintenance.journeys.Screens.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.ClockTap;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportWriting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clothilde looks after what technicians are asked, and looks for what they have seen. */
class OfficeJourney extends DemoPlay {

    private static final String TEMPLATE = "/modeles-de-rapport/entretien-annuel";

    @Autowired
    InterventionList interventions;

    @Autowired
    InterventionBook book;

    @Autowired
    ReportWriting writing;

    @Autowired
    FieldWork work;

    @Autowired
    Clock clock;

    @Test
    void editsALimitThatTheNextReportUsesAndAnEarlierDraftDoesNot() {
        List<InterventionRow> planned = ofTwoTechnicians();
        write(planned.get(0));

        Page page = enterAs("Clothilde");
        page.navigate(at("/modeles-de-rapport"));
        look(page, "modeles-de-rapport");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Entretien annuel"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Modifier ce modèle"))
                .click();
        look(page, "modele-modifier");
        page.locator("#max-earth-resistance").fill("cinquante");
        press(page, "Publier la version 2");
        assertThat(page.locator("#max-earth-resistance-error"))
                .hasText("Écrivez un nombre, comme 100 ou 0,5, ou laissez vide.");
        requireAccessible(page, "modele-a-corriger");
        page.locator("#max-earth-resistance").fill("50");
        moveByKeyboard(page);

        Page proof = page.waitForPopup(() -> page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Aperçu du rapport")))
                .click());
        proof.close();
        assertThat(page.locator("#max-earth-resistance")).hasValue("50");
        press(page, "Publier la version 2");
        assertThat(page.getByText("Version 2 publiée")).isVisible();
        assertThat(page.getByText(Pattern.compile("au plus 50.Ω au lieu de au plus 100.Ω"))
                        .last())
                .isVisible();
        look(page, "modele-publie");

        write(planned.get(1));
        assertThat(version(planned.get(0))).isEqualTo(1);
        assertThat(version(planned.get(1))).isEqualTo(2);
    }

    /** The button of the moved line stays at hand. */
    private static void moveByKeyboard(Page page) {
        Locator lines = page.locator("#titre-mesures + ol > li");
        lines.nth(2).getByRole(AriaRole.BUTTON).first().focus();
        page.keyboard().press("Enter");
        assertThat(lines.nth(1).locator("input[name=mesure]")).hasValue("rcd-trip-time");
        assertThat(lines.nth(1).getByRole(AriaRole.BUTTON).first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(lines.nth(0).locator("input[name=mesure]")).hasValue("rcd-trip-time");
        assertThat(lines.nth(0).getByRole(AriaRole.BUTTON).first()).isFocused();
        assertThat(page.locator("#fait")).hasText("Ligne 1 sur 5");
    }

    private List<InterventionRow> ofTwoTechnicians() {
        List<InterventionRow> planned = interventions
                .find(new InterventionFilter(
                        Set.of(InterventionStatus.PLANNED),
                        InterventionKind.YEARLY_SERVICE,
                        null,
                        null,
                        null,
                        null,
                        0,
                        50))
                .rows();
        InterventionRow first = planned.get(0);
        InterventionRow second = planned.stream()
                .filter(row -> !Objects.equals(row.technicianId(), first.technicianId()))
                .findFirst()
                .orElseThrow();
        return List.of(first, second);
    }

    /** The technician arrives and begins the report. */
    private void write(InterventionRow row) {
        Instant now = clock.instant();
        work.clockIn(on(row), new ClockTap(now, now, null, null, "en sous-sol"));
        writing.save(on(row), new ReportContent("En cours.", List.of(), List.of(), List.of(), null, null, null));
    }

    private Change on(InterventionRow row) {
        return new Change(row.id(), Objects.requireNonNull(row.technicianId()), "Essai", book.version(row.id()));
    }

    private int version(InterventionRow row) {
        return book.report(row.id()).orElseThrow().templateVersion();
    }

    @Test
    void findsAPhotoAndFromThereItsIntervention() {
        Page page = enterAs("Clothilde");
        page.navigate(at("/photos"));
        waitFor(page, page.locator(".photos.found li"));
        look(page, "photos");
        page.getByLabel("Type d’intervention").selectOption("EMERGENCY_REPAIR");
        page.getByLabel("Moment", new GetByLabelOptions().setExact(true)).selectOption("AFTER");
        assertThat(page.locator(".photos.found img").first())
                .hasAttribute("alt", Pattern.compile("Après : Dépannage urgence chez .+"));
        page.locator(".photos.found .plain-link").first().click();
        heading(page, "Pointages");
        waitFor(page, page.getByText("Rapport en PDF"));
        assertThat(page.locator(".position img")).isVisible();
        look(page, "intervention-avec-photos");
        page.navigate(at("/photos?q=personne-de-ce-nom"));
        look(page, "photos-aucune");
    }

    @Test
    void findsACompanyThatHasLivedThroughItsLastTwoWeeks() {
        Page page = enterAs("Clothilde");
        page.navigate(at("/factures"));
        waitFor(page, page.locator("#resultats .status:visible").getByText("émise"));
        look(page, "factures");
        page.navigate(at("/avis-clients"));
        waitFor(page, page.getByText("la coupure est revenue le soir même"));
        look(page, "avis-clients");
        page.navigate(at("/factures?etat=HELD"));
        waitFor(page, page.locator("#resultats .status:visible").getByText("à valider"));
    }

    @Test
    void decidesAnOverrunOfSeventyFiveMinutesAndAnInvoiceFollows() {
        Page page = enterAs("Clothilde");
        String intervention = open(page, "Décider du dépassement");
        Locator times = page.locator("form.fjs-form img");
        assertThat(times).hasAttribute("alt", Pattern.compile("Prévu 1.h, travaillé 2.h.15"));
        page.waitForCondition(() -> (Boolean) times.evaluate("image => image.naturalWidth > 0"));
        page.getByText("L’offrir").click();
        finish(page);
        assertThat(page.locator(".page-notifications .alert")).containsText("Notez pourquoi, en quelques mots.");
        page.getByText("Le facturer en entier").click();
        keep(page, "tasklist-depassement");
        complete(page);

        page.navigate(at("/factures?q=" + intervention));
        waitFor(page, page.locator("#resultats .status:visible").getByText("émise"));
        page.locator("#resultats tbody a").first().click();
        assertThat(page.getByText("Temps supplémentaire")).isVisible();
        keep(page, "facture-du-depassement");
    }

    @Test
    void answersALowScoreWithAnActionThatIsFollowed() {
        Page page = enterAs("Clothilde");
        String intervention = open(page, "Décider d’une action corrective");
        page.locator("form.fjs-form textarea").fill("Paulo repasse jeudi, sans frais.");
        Locator day = page.locator("form.fjs-form input.flatpickr-input");
        assertThat(day).hasAttribute("placeholder", "jj/mm/aaaa");
        day.fill("01/01/2020");
        page.keyboard().press("Tab");
        assertThat(page.locator(".fjs-form-field-error li")).hasText("Choisissez une date à partir d’aujourd’hui.");
        day.fill("15/12/2099");
        page.keyboard().press("Enter");
        keep(page, "tasklist-action-corrective");
        complete(page);

        page.navigate(at("/avis-clients"));
        Locator answer = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(intervention));
        waitFor(page, answer.getByText("action en cours"));
    }

    /** Opens the task from the day's page and takes it; the number of its intervention. */
    private String open(Page page, String task) {
        page.navigate(at("/aujourdhui"));
        Locator line = page.locator("[aria-labelledby=titre-decisions] a.opener")
                .filter(new Locator.FilterOptions().setHasText(task));
        waitFor(page, line);
        assertThat(line.first().locator("xpath=../*[@class='under']")).hasText(Pattern.compile("M.+, .+"));
        String number = line.first().innerText().replaceAll(".*(INT-\\d+-\\d+).*", "$1");
        line.first().click();
        assertThat(page.getByText("Prenez la tâche pour répondre.")).isVisible();
        page.locator("[ng-click='claim()']").click();
        return number;
    }

    private static void complete(Page page) {
        finish(page);
        assertThat(page.locator("form.fjs-form")).hasCount(0);
        assertThat(page.locator(".page-notifications .alert")).containsText("Réponse enregistrée");
    }

    private static void finish(Page page) {
        page.locator("button[ng-click='complete()']:not([disabled])").click();
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, 900);
            requireWithinWindow(page, name + " at " + width + " px");
            requireAccessible(page, name);
            keep(page, name + "-" + width);
        }
    }
}
