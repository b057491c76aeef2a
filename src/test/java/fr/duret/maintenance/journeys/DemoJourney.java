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
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first day with the demo company: a newcomer, Clothilde, a customer, and those who must stay outside. */
@Tag(FreshDemo.ALONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourney extends DemoPlay {

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    @Order(1)
    void tellsANewcomerWhoOneCanSignInAs() {
        Page page = window(WIDE, 900);
        page.navigate(at("/"));
        assertThat(page.getByText("Clothilde Perrin")).isVisible();
        assertThat(page.getByText("Malik Haddad")).isVisible();
        assertThat(page.getByText("Prochain événement").first()).isVisible();
        keep(page, "landing");
        requireAccessible(page, page.url());
    }

    @Test
    @Order(2)
    void letsClothildeMakeACallInHerInbox() {
        Page page = enterAs("Clothilde");
        heading(page, "Appels à faire");
        Locator call = page.locator("#appels tbody tr").first();
        String contract = call.locator("a.plain-link").getAttribute("href");
        String customer = call.locator("a.opener").innerText();
        keep(page, "aujourdhui");
        requireAccessible(page, page.url());

        call.locator("a.opener").click();
        page.locator("[ng-click='claim()']").click();
        heading(page, customer);
        assertThat(page.locator("form.fjs-form a[href^='tel:+33']")).isVisible();
        assertThat(page.locator("form.fjs-form a[href='" + contract + "']")).isVisible();
        page.getByText("Il renouvelle : le contrat est reconduit aussitôt").click();
        page.locator("form.fjs-form textarea").fill("Contente du passage de Malik");
        keep(page, "tasklist-appel");
        page.locator("button[ng-click='complete()']:not([disabled])").click();
        assertThat(page.locator("form.fjs-form")).hasCount(0);

        page.navigate(at(contract));
        assertThat(page.getByText("Le client renouvelle : Contente du passage de Malik"))
                .isVisible();
        waitFor(page, page.getByText("Votre contrat est renouvelé"));
        assertThat(page.locator("duret-process-diagram svg").first()).isVisible();
        waitFor(page, page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Contrat en PDF")));
        keep(page, "contrat");
        requireAccessible(page, page.url());
    }

    @Test
    @Order(2)
    void numbersItsInvoicesInTheOrderInWhichItLivedThroughThem() {
        Page page = enterAs("Clothilde");
        page.navigate(at("/factures?type=DEPOSIT"));
        waitFor(page, page.locator("#resultats tbody tr").nth(1));
        page.navigate(at("/factures?q=INT"));
        waitFor(page, page.locator("#resultats tbody tr").nth(11));
        List<LocalDate> dates = database.sql("SELECT issued_on FROM invoice WHERE number IS NOT NULL ORDER BY number")
                .query(LocalDate.class)
                .list();
        assertThat(dates).isSorted().last().satisfies(last -> assertThat(last).isBefore(LocalDate.now(clock)));
    }

    @Test
    @Order(3)
    void letsACustomerRenewByTheLinkOnTheTelephone() {
        Page landing = window(WIDE, 900);
        landing.navigate(at("/"));
        waitFor(landing, landing.getByText("Renouveler son contrat"));
        String link = landing.getByText("Renouveler son contrat").getAttribute("href");

        Page page = window(PHONE, 740);
        page.navigate(link);
        requireAccessible(page, page.url());
        keep(page, "renouvellement");
        page.getByText("J’accepte de renouveler mon contrat").click();
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Renouveler avec obligation"))
                .click();
        heading(page, "Votre contrat est renouvelé");
        keep(page, "renouvele");
        requireAccessible(page, page.url());
        page.navigate(link);
        assertThat(page.getByText("Votre contrat est déjà renouvelé")).isVisible();
    }

    @Test
    @Order(4)
    void letsSomebodyTerminateInThreeClicksWithoutAnAccount() {
        Page page = window(PHONE, 740);
        page.navigate(at("/resilier-votre-contrat"));
        page.locator("#nom").fill("Odette Burnet");
        page.locator("#contrat").fill("CT-2017-0006");
        page.locator("#joindre").fill("odette@courriel.example");
        requireAccessible(page, page.url());
        press(page, "Vérifier ma demande");
        press(page, "Confirmer la résiliation");
        heading(page, "Nous avons reçu votre résiliation");
        keep(page, "resiliation-recue");
        requireAccessible(page, page.url());
    }

    @Test
    @Order(5)
    void letsANewcomerLetTimePassUntilAContractLapses() {
        Page page = enterAs("Clothilde");
        page.navigate(at("/contrats"));
        String contract = page.locator("#resultats tbody a.opener").first().getAttribute("href");
        page.navigate(at(contract));
        assertThat(page.locator("main .status").first()).hasText("En cours");
        letPass(page, "Prochain événement", contract);
        letPass(page, "+ 1 jour", contract);
        assertThat(page.locator("main .status").first()).hasText("Échu");
        assertThat(page.getByText("Contrat échu").first()).isVisible();
        keep(page, "contrat-echu");

        letPass(page, "+ 30 jours", contract);
        page.navigate(at("/aujourdhui"));
        assertThat(page.getByText("tous les processus avancent")).isVisible();
        keep(page, "aujourdhui-plus-tard");
    }

    /** Time passes on a page of its own if it takes long, and comes back to where it was started. */
    private void letPass(Page page, String jump, String back) {
        String before = page.locator(".time-bar strong").innerText();
        press(page, jump);
        page.waitForURL(at(back), new Page.WaitForURLOptions().setTimeout(300_000));
        assertThat(page.locator(".time-bar strong")).not().hasText(before);
    }

    @Test
    @Order(6)
    void showsEveryPageOfTheOfficeAtEveryWidthWithoutBarriers() {
        for (int width : new int[] {PHONE, 768, WIDE}) {
            Page page = enterAs("Clothilde");
            page.setViewportSize(width, 900);
            for (String path : new String[] {
                "/aujourdhui",
                "/clients?q=burnet",
                "/contrats",
                "/interventions",
                "/equipe",
                "/equipe/absences",
                "/boite-d-envoi",
                "/modeles",
                "/imports"
            }) {
                page.navigate(at(path));
                requireWithinWindow(page, path + " at " + width + " px");
                requireAccessible(page, page.url());
                keep(page, path.substring(1).replaceAll("\\W.*", "") + "-" + width);
            }
        }
    }

    @Test
    @Order(6)
    void keepsItsBarOnOneLine() {
        Page page = enterAs("Clothilde");
        for (int width : new int[] {1024, 1280, WIDE}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("(() => { const box = at => document.querySelector(at).getBoundingClientRect();"
                            + " return box('.time-bar form').top < box('.time-bar p').bottom"
                            + " && box('.time-bar form').bottom <= box('.time-bar').bottom; })()"))
                    .as("at %d px", width)
                    .isEqualTo(true);
        }
    }

    @Test
    @Order(6)
    void showsAnInterventionThatIsDoneAtEveryWidthWithoutBarriers() {
        for (int width : new int[] {PHONE, WIDE}) {
            Page page = enterAs("Clothilde");
            page.setViewportSize(width, 900);
            page.navigate(at("/interventions?periode=passees&etat=CLOSED"));
            page.locator(".opener").first().click();
            heading(page, "Rapport");
            assertThat(page.getByText("sur le site").first()).isVisible();
            requireWithinWindow(page, page.url() + " at " + width + " px");
            requireAccessible(page, page.url());
            keep(page, "intervention-" + width);
        }
    }

    @Test
    @Order(7)
    void opensTheOfficeByKeyboardAlone() {
        Page page = enterAs("Clothilde");
        page.keyboard().press("/");
        page.keyboard().type("burnett sevrier");
        assertThat(page.locator(".suggestions a").first()).containsText("Burnet");
        // What stands there may still answer « burnet » alone.
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Odette Burnet");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("?");
        assertThat(page.locator("duret-shortcuts dialog[open]")).isVisible();
    }

    @Test
    @Order(8)
    void keepsTheTechnicianOutOfInboxAndOffice() {
        Page page = window(WIDE, 900);
        page.navigate(at("/connexion"));
        page.locator("input[name=username]").fill("malik");
        page.locator("input[name=password]").fill("annecy-malik");
        press(page, "Se connecter");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (String path :
                new String[] {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/clients"}) {
            assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(403);
        }
    }
}
