package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** Bastien, process admin, adds a reminder by SMS to the running contracts of the demo company and takes it back. */
@Tag(FreshDemo.ALONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "duret.demo.past=false")
class WorkshopJourney extends DemoPlay {

    private static final Path WITH_SMS = Path.of("src/test/resources/models/sms-j15/contract-lifecycle.bpmn");

    private Page enter() {
        Page page = enterAs("Bastien");
        page.navigate(at("/processus"));
        return page;
    }

    /** Until the scripts are there that point at an element when its button is pressed. */
    private static void awaitDrawings(Page page) {
        assertThat(page.locator("duret-model-changes:defined").first()).isAttached();
        assertThat(page.locator("duret-process-diagram:defined").first()).isAttached();
    }

    /** Looks at the page at both widths, keeps a picture of each, and holds it to what every page keeps to. */
    private static void look(Page page, String name) {
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, 900);
            Screens.requireWithinWindow(page, name + " at " + width + " px");
            Screens.requireAccessible(page, name);
            page.evaluate("window.scrollTo(0, 0)");
            Screens.keep(page, name + "-" + width);
        }
    }

    @Test
    @Order(1)
    void showsWhatAFaultyFileLacks() throws IOException {
        Page page = enter();
        Path faulty = Path.of("target", "screens", "contract-lifecycle.bpmn");
        Files.createDirectories(faulty.getParent());
        Files.writeString(
                faulty,
                Files.readString(WITH_SMS)
                        .replace(
                                "<camunda:inputParameter name=\"channel\">SMS",
                                "<camunda:inputParameter name=\"canal\">SMS"));
        page.locator("#fichiers").setInputFiles(faulty);
        press(page, "Contrôler et comparer");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Remarques")))
                .isVisible();
        awaitDrawings(page);
        page.locator("button[data-element='Task_SendSmsReminder']").first().click();
        assertThat(page.locator(".djs-element.pointed[data-element-id='Task_SendSmsReminder']"))
                .isVisible();
        assertThat(page.getByLabel(Pattern.compile("Pourquoi"))).hasCount(0);
        look(page, "processus-remarques");
        press(page, "Abandonner ces fichiers");
    }

    @Test
    @Order(2)
    void deploysMovesAndTakesBackTheReminder() {
        Page page = enter();
        look(page, "processus");
        page.locator("#fichiers").setInputFiles(WITH_SMS);
        press(page, "Contrôler et comparer");
        assertThat(page.getByText("Aucune remarque")).isVisible();
        awaitDrawings(page);
        page.locator("button[data-element='Task_SendSmsReminder']").click();
        assertThat(page.locator(".djs-element.added[data-element-id='Task_SendSmsReminder']"))
                .isVisible();
        look(page, "processus-comparaison");

        page.getByLabel(Pattern.compile("Pourquoi")).fill("Un SMS de plus à J-15 pour les contrats Or");
        press(page, "Mettre en service");
        heading(page, "Un SMS de plus à J-15 pour les contrats Or");
        look(page, "processus-mise-en-service");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Les faire passer")))
                .click();
        heading(page, "Où elles attendent");
        look(page, "processus-passage");
        press(page, "Essayer sans rien changer");
        assertThat(page.getByText(Pattern.compile("peuvent suivre, 0"))).isVisible(longWait());
        look(page, "processus-essai");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Faire passer")))
                .click();
        assertThat(page.getByText(Pattern.compile("sont passées, 0"))).isVisible(longWait());
        look(page, "processus-passe");

        page.navigate(at("/processus"));
        look(page, "processus-apres");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Un SMS de plus à J-15 pour les contrats Or"))
                .click();
        press(page, "Annuler cette mise en service");
        assertThat(page.getByText(Pattern.compile("sont passées"))).isVisible(longWait());
        page.navigate(at("/processus"));
        assertThat(page.getByText("annulée").first()).isVisible();
    }

    private static IsVisibleOptions longWait() {
        return new IsVisibleOptions().setTimeout(120_000);
    }
}
