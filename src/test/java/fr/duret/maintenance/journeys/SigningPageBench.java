package fr.duret.maintenance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.signing.QuoteLinks;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a customer waits on a telephone, for the first time and far from the antenna, until a quote's pages show. */
@IntegrationTest
class SigningPageBench {

    private static final int LOOKS = 25;
    private static final int WARM_UP = 5;

    /** What the field's measuring tools call slow 4G: round trips of 150 ms, 1.6 and 0.75 Mbit/s. */
    private static final double ROUND_TRIP_MILLIS = 150;

    private static final double BYTES_PER_SECOND_DOWN = 1_600_000 / 8.0;
    private static final double BYTES_PER_SECOND_UP = 750_000 / 8.0;

    private static final String FIRST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntriesByName('first-contentful-paint')[0].startTime))
              .observe({ type: 'paint', buffered: true }))
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Offers offers;

    @Autowired
    private QuoteLinks links;

    @Test
    void theQuoteAndItsSignatureOnSlow4G() {
        stage.clear();
        QuoteView quote = offers.sent();
        String path = links.path(quote);
        double read = firstPaint("quote", path);
        double sign = firstPaint("signature page", path + "/signature?prise=2&empreinte=" + quote.sha256());
        assertThat(read).isLessThan(1_000);
        assertThat(sign).isLessThan(1_000);
    }

    /** The 95th hundredth of the milliseconds from the tap to the first paint, each with nothing kept in the browser. */
    private double firstPaint(String what, String path) {
        double[] paints = new double[LOOKS];
        try (Chromium chromium = new Chromium()) {
            for (int i = 0; i < LOOKS; i++) {
                Page page = chromium.window(360, 740);
                slowDown(page);
                page.navigate("http://localhost:" + port + path);
                paints[i] = ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
                page.context().close();
            }
        }
        double cold = paints[0];
        double[] warm = Arrays.copyOfRange(paints, WARM_UP, LOOKS);
        Arrays.sort(warm);
        double p95 = warm[(int) Math.ceil(warm.length * 0.95) - 1];
        System.out.printf(
                Locale.ROOT,
                "%s on slow 4G, nothing kept: first paint cold %.0f ms, median %.0f ms, p95 %.0f ms (load %.1f)%n",
                what,
                cold,
                warm[warm.length / 2],
                p95,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return p95;
    }

    private static void slowDown(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", ROUND_TRIP_MILLIS);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND_DOWN);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND_UP);
        session.send("Network.emulateNetworkConditions", conditions);
    }
}
