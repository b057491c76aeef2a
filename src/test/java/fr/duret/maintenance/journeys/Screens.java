package fr.duret.maintenance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What journeys do on a page and look at: its buttons, its headings, whether it fits and has no barriers. */
final class Screens {

    /** A report can be corrected for two minutes; only then comes what it leads to. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What makes the page wider than the window, once pictures have taken their new size; nothing, if it is not. */
    private static final String STICKING_OUT = """
            () => new Promise(settled => requestAnimationFrame(() => setTimeout(settled, 100))).then(() =>
              document.documentElement.scrollWidth <= window.innerWidth ? '' :
                [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().right > window.innerWidth)
                  .map(element => element.outerHTML.slice(0, 120)).join('\\n') || 'the page itself')
            """;

    private Screens() {}

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    static void heading(Page page, String text) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text)))
                .isVisible();
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }

    /** In this page alone: looking into frames of other sites, of which there are none, takes four times as long. */
    static void requireAccessible(Page page, String name) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(violationsOnly)
                        .exclude(".bjs-container")
                        .analyze()
                        .getViolations())
                .as(name)
                .isEmpty();
    }

    static void requireWithinWindow(Page page, String name) {
        assertThat((String) page.evaluate(STICKING_OUT))
                .as("%s stays within the window", name)
                .isEmpty();
    }

    /** Loads the page anew until the processes have done what they do behind it. */
    static void waitFor(Page page, Locator sign) {
        long start = System.nanoTime();
        while (sign.count() == 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
            page.waitForTimeout(500);
            page.reload();
        }
        PlaywrightAssertions.assertThat(sign.first()).isVisible();
    }
}
