package fr.duret.maintenance.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long somebody waits for the price of a quote after a change, and for its document with four photos. */
@IntegrationTest
class QuoteBench {

    private static final int TIMES = 200;
    private static final List<String> PICTURES = List.of("avant.jpg", "apres.jpg");

    @Autowired
    private Offers offers;

    @Autowired
    private QuoteWriting writing;

    @Autowired
    private Quotes quotes;

    @Autowired
    private QuotePhotos photos;

    @Test
    void pricesADraftAnew() {
        QuoteView draft = offers.draft();
        double p95 = p95("quote priced and kept", () -> {
            QuoteView now = quotes.quote(draft.id());
            writing.rewrite(draft.id(), now.revision(), Offers.rebated(now.draft(), "5"));
        });
        assertThat(p95).isLessThan(20);
    }

    @Test
    void printsFourPhotos() throws IOException {
        QuoteView draft = offers.draft();
        for (int i = 0; i < 4; i++) {
            byte[] picture = Files.readAllBytes(Path.of("docs", "api", "walk", PICTURES.get(i % 2)));
            photos.add(
                    draft.id(),
                    Sha256.hex(("photo " + i).getBytes(StandardCharsets.UTF_8)),
                    photos.develop(picture),
                    "Tableau " + i);
        }
        assertThat(p95("quote with four photos as PDF", () -> quotes.preview(draft.id())))
                .isLessThan(500);
    }

    private static double p95(String what, Runnable deed) {
        double[] millis = new double[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            deed.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, p95 %.0f ms (load %.1f)%n",
                what,
                millis[TIMES / 2],
                millis[TIMES * 95 / 100],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return millis[TIMES * 95 / 100];
    }
}
