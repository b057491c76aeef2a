package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static fr.duret.maintenance.journeys.Screens.waitFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clothilde plans by mouse and by keys, has the rounds optimised, reads why, accepts; another browser sees it live. */
class PlanningJourney extends DemoPlay {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Autowired
    Clock clock;

    @Test
    void plansByMouseAndKeysAndAcceptsOptimisedRounds() {
        Page page = enterAs("Clothilde");
        page.navigate(at("/planning?vue=semaine&jour=" + LocalDate.now(clock).plusWeeks(1)));
        assertThat(page.getByText("Hors horaires")).hasCount(0);
        // The weeks that the demo company has planned already are before that one.
        LocalDate monday = LocalDate.now(clock).plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        String week = "/planning?vue=semaine&jour=" + monday;
        page.navigate(at(week));
        heading(page, "Planning");
        look(page, "planning-semaine");
        Page other = enterAs("Hélène");
        other.navigate(at(week));

        String id = drag(page, page.locator(".unplanned .visit").first(), cell(page, monday));
        assertPlacedIn(page, cell(page, monday), id);
        assertThat(cell(other, monday).locator("#" + id)).isVisible(PATIENTLY);

        Locator placed = page.locator("#" + id);
        placed.press("m");
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, monday.plusDays(1))).hasClass(Pattern.compile("target"));
        page.keyboard().press("Enter");
        assertPlacedIn(page, cell(page, monday.plusDays(1)), id);

        page.locator("#" + id).click();
        press(page, "Pourquoi ici ?");
        assertThat(page.locator("#raisons")).containsText(Pattern.compile("place|tournée"), patiently());
        keep(page, "planning-visite");
        requireAccessible(page, "planning-visite");
        press(page, "Fermer");

        page.navigate(at("/planning?vue=jour"));
        look(page, "planning-jour");
        page.navigate(at("/planning?vue=mois"));
        look(page, "planning-mois");
        optimise(page);
        restsWhereNobodyLooks(enterAs("Hélène"));
    }

    /** It would keep its session alive for ever. */
    private void restsWhereNobodyLooks(Page page) {
        page.clock().install();
        page.navigate(at("/planning"));
        page.clock().fastForward("22:00");
        assertThat(page.locator("duret-planning[rests]")).isVisible();
        assertThat(page.getByText("touchez-le pour reprendre")).isVisible();
        page.mouse().move(200, 200);
        assertThat(page.locator("duret-planning:not([rests])")).isVisible();
    }

    private void optimise(Page page) {
        page.navigate(at("/planning"));
        press(page, "Optimiser les tournées");
        heading(page, "Tournées proposées");
        assertThat(page.getByText(Pattern.compile("Meilleur plan trouvé"))).isVisible(PATIENTLY);
        Locator accept = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Tout accepter et publier"));
        assertThat(accept).isVisible(PATIENTLY);
        look(page, "tournees-proposees");
        accept.click();
        waitFor(page, page.getByText("publiée", new Page.GetByTextOptions().setExact(true)));
        keep(page, "tournees-publiees");
        page.navigate(at("/boite-d-envoi"));
        waitFor(page, page.getByText(Pattern.compile("Rendez-vous confirmé|Nouvelle date")));
    }

    private static Locator cell(Page page, LocalDate day) {
        return page.locator(".board tbody tr").first().locator("[data-day='" + day + "']");
    }

    /** The id of the visit that was dragged: while one is held, the board does not change under it. */
    private static String drag(Page page, Locator visit, Locator cell) {
        BoundingBox from = visit.boundingBox();
        BoundingBox to = cell.boundingBox();
        page.mouse().move(from.x + 20, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x - 40, from.y + 30);
        String id = String.valueOf(page.locator(".visit.carried").getAttribute("id"));
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        assertThat(page.locator(".ghost")).containsText("journée de");
        page.mouse().up();
        return id;
    }

    /** What only speaks against it, such as a window that is over, is known and done all the same. */
    private static void assertPlacedIn(Page page, Locator cell, String id) {
        Locator placed = cell.locator("#" + id);
        Locator evenSo = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Déplacer quand même"));
        assertThat(placed.or(evenSo).first()).isVisible();
        if (evenSo.isVisible()) {
            evenSo.click();
        }
        assertThat(placed).isVisible();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static void look(Page page, String name) {
        keep(page, name);
        requireAccessible(page, name);
        requireWithinWindow(page, name);
        page.setViewportSize(PHONE, 800);
        keep(page, name + "-360");
        requireAccessible(page, name + " at 360 px");
        requireWithinWindow(page, name + " at 360 px");
        page.setViewportSize(WIDE, 900);
    }
}
