package fr.duret.maintenance.journeys;

import static fr.duret.maintenance.journeys.Screens.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The demo company and a browser to look at it. */
@InBrowser
abstract class DemoPlay extends FreshDemo {

    static final int WIDE = 1440;
    static final int PHONE = 360;

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    static Page window(int width, int height) {
        return chromium.window(width, height);
    }

    Page enterAs(String firstName) {
        Page page = window(WIDE, 900);
        page.navigate(at("/"));
        press(page, "Entrer comme " + firstName);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
