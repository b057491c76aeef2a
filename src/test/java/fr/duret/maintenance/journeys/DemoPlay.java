package fr.duret.maintenance.journeys;

import static fr.duret.maintenance.journeys.Screens.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.duret.maintenance.DuretMaintenance;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** One demo company for the journeys that only look round in it, and a browser. */
@SpringBootTest(classes = DuretMaintenance.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@EnabledIf("fr.duret.maintenance.journeys.Chromium#isThereOrRequired")
abstract class DemoPlay {

    static final int WIDE = 1440;
    static final int PHONE = 360;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        int free = TestSocketUtils.findAvailableTcpPort();
        registry.add("server.port", () -> free);
        String data = "target/test-data/" + UUID.randomUUID();
        registry.add("duret.data-directory", () -> data);
    }

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

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    Page enterAs(String firstName) {
        Page page = window(WIDE, 900);
        page.navigate(at("/"));
        press(page, "Entrer comme " + firstName);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
