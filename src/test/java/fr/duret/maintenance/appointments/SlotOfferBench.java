package fr.duret.maintenance.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a customer waits for slots: from the tables to the offers, as the page asks for them. */
@IntegrationTest
class SlotOfferBench {

    private static final int ASKED = 40;
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(8, 30), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(15, 30));

    @Autowired
    private Stage stage;

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private SlotSearch search;

    @Autowired
    private JdbcClient database;

    @Test
    void amongSixHundredVisitsOfTenTechniciansInTwentyDays() {
        assertThat(p95(10, 20, 3)).isLessThan(100);
    }

    @Test
    void amongTwoThousandVisitsOfAHundredTechnicians() {
        assertThat(p95(100, 5, 4)).isLessThan(300);
    }

    private double p95(int technicians, int days, int visitsADay) {
        // Whoever was there before has no hours any more.
        database.sql("DELETE FROM working_hours").update();
        stage.clear();
        int planned = plan(technicians, days, visitsADay);
        UUID asked = site.intervention(InterventionKind.YEARLY_SERVICE);
        scatter();
        double[] millis = new double[ASKED];
        for (int i = -ASKED; i < ASKED; i++) {
            long start = System.nanoTime();
            assertThat(search.offers(asked, null, null).slots()).isNotEmpty();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "slot offers, %,d visits, %d technicians, %d days: median %.0f ms, p95 %.0f ms (load %.1f)%n",
                planned,
                technicians,
                days,
                millis[ASKED / 2],
                millis[ASKED * 95 / 100],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return millis[ASKED * 95 / 100];
    }

    private int plan(int technicians, int days, int visitsADay) {
        List<UUID> crew = new ArrayList<>();
        for (int i = 0; i < technicians; i++) {
            crew.add(site.technician());
        }
        LocalDate day = stage.today();
        int planned = 0;
        for (int i = 0; i < days; i++) {
            day = WorkingDays.after(day, 1);
            for (UUID technician : crew) {
                for (LocalTime hour : HOURS.subList(0, visitsADay)) {
                    Instant start = day.atTime(hour).atZone(Paris.ZONE).toInstant();
                    dispatch.plan(
                            site.intervention(InterventionKind.YEARLY_SERVICE),
                            new Slot(technician, start, start.plus(Duration.ofHours(1))),
                            "Clothilde");
                    planned++;
                }
            }
        }
        return planned;
    }

    /** Over half an hour's drive around Annecy. */
    private void scatter() {
        database.sql("UPDATE site SET latitude = 45.8 + random() * 0.2, longitude = 6.0 + random() * 0.3")
                .update();
    }
}
