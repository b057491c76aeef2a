package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import fr.duret.maintenance.rehearsal.runs.SampleRun;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A process admin reads a year before it happens, and what a change would do to it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RehearsalJourney extends DemoPlay {

    private Page enter(int width) {
        Page page = window(width, 900);
        page.navigate(at("/"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Entrer comme Bastien"))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(at(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void look(Page page, String name) {
        Screens.keep(page, name);
        Screens.requireWithinWindow(page, name);
        Screens.requireAccessible(page, name);
    }

    @Test
    @Order(1)
    void saysHowToBeginWhenNothingWasRehearsed() {
        Page page = enter(WIDE);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Processus"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Répéter une année"))
                .click();

        assertThat(page.getByText("Aucune répétition pour l’instant.")).isVisible();
        look(page, "repetitions-vide");
    }

    @Test
    @Order(2)
    void readsTheYearAndWhatAChangeDoesToIt() {
        UUID before = SampleRun.write(DATA, "Modèles en service", false);
        UUID after = SampleRun.write(DATA, "Un SMS de plus à J-15", true);
        for (int width : new int[] {WIDE, PHONE}) {
            Page page = enter(width);
            open(page, "/repetitions");
            look(page, "repetitions-" + width);
            open(page, "/repetitions/" + before);
            look(page, "repetition-annee-" + width);
            open(page, "/repetitions/comparer?a=" + before + "&b=" + after);
            assertThat(page.locator(".verdict")).containsText("SMS de plus, rien d’autre ne change.");
            page.locator("duret-rehearsal-diagram").first().scrollIntoViewIfNeeded();
            assertThat(page.locator(".step-count.changed").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            look(page, "repetitions-comparer-" + width);
        }
    }

    @Test
    @Order(3)
    void opensADayByKeyboard() {
        UUID run = SampleRun.write(DATA, "Au clavier", false);
        Page page = enter(WIDE);
        open(page, "/repetitions/" + run);

        page.locator("a[data-day][tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        String day = (String) page.evaluate("document.activeElement.dataset.day");
        page.keyboard().press("Enter");

        assertThat(page.locator("#titre-evenements")).containsText("Événements, le ");
        assertThat(page.locator("#titre-evenements")).isFocused();
        assertThat(page.url()).contains("jour=" + day);
    }
}
