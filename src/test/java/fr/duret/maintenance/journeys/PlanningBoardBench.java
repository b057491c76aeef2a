package fr.duret.maintenance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a dispatcher waits until a week of a hundred technicians and 2,000 visits is on the screen. */
@IntegrationTest
class PlanningBoardBench {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final int TECHNICIANS = 100;
    private static final int DAYS = 5;
    private static final int LOOKS = 25;
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(8, 30), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(15, 30));

    /** Milliseconds from the request to the whole page's arrival, to the first and to the largest paint. */
    private static final String PAINTS = """
            () => new Promise(done => new PerformanceObserver(list => {
              const largest = list.getEntries().at(-1).startTime;
              const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
              done([performance.getEntriesByType('navigation')[0].responseEnd, first, largest]);
            }).observe({ type: 'largest-contentful-paint', buffered: true }))
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Test
    void aWeekOfAHundredTechnicians() {
        plan();
        Staff.open(accounts);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(1440, 900);
            page.navigate("http://localhost:" + port + "/connexion");
            page.locator("input[name=username]").fill(Staff.username(Role.DISPATCHER));
            page.locator("input[name=password]").fill(Staff.PASSWORD);
            Screens.press(page, "Se connecter");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<double[]> paints = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                page.navigate("http://localhost:" + port + "/planning?vue=semaine&jour=" + MONDAY);
                List<?> times = (List<?>) page.evaluate(PAINTS);
                paints.add(times.stream()
                        .mapToDouble(time -> ((Number) time).doubleValue())
                        .toArray());
            }
            assertThat(page.locator(".board .visit").count()).isGreaterThanOrEqualTo(TECHNICIANS * DAYS * HOURS.size());
            Screens.keep(page, "planning-cent-techniciens");
            double first = median(paints, 1);
            System.out.printf(
                    Locale.ROOT,
                    "board, week of %d technicians, %,d visits: cold %.0f ms, then medians: received %.0f ms,"
                            + " first paint %.0f ms, largest %.0f ms (load %.1f)%n",
                    TECHNICIANS,
                    TECHNICIANS * DAYS * HOURS.size(),
                    paints.get(0)[1],
                    median(paints, 0),
                    first,
                    median(paints, 2),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            assertThat(first).isLessThan(1_000);
        }
    }

    private static double median(List<double[]> paints, int which) {
        return paints.stream()
                .skip(1)
                .mapToDouble(times -> times[which])
                .sorted()
                .toArray()[(paints.size() - 1) / 2];
    }

    private void plan() {
        for (int i = 0; i < TECHNICIANS; i++) {
            UUID technician = site.technician();
            for (int day = 0; day < DAYS; day++) {
                for (LocalTime hour : HOURS) {
                    Instant start =
                            MONDAY.plusDays(day).atTime(hour).atZone(Paris.ZONE).toInstant();
                    dispatch.plan(
                            site.intervention(InterventionKind.YEARLY_SERVICE),
                            new Slot(technician, start, start.plus(Duration.ofHours(1))),
                            "Clothilde");
                }
            }
        }
    }
}
