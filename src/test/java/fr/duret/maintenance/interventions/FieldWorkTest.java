package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a technician does at a site, in which order, and that he is at one place at a time. */
class FieldWorkTest extends FieldWorkPlay {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JdbcClient database;

    @Test
    void goesFromArrivalThroughPauseToDeparture() {
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(HOUR.multipliedBy(3)));

        work.clockIn(on(id), tap(NOW));
        work.pause(on(id), tap(NOW.plusSeconds(1800)));
        work.resume(on(id), tap(NOW.plusSeconds(3600)));
        work.clockOut(on(id), tap(NOW.plusSeconds(5400)));

        InterventionView view = book.intervention(id);
        assertThat(view.status()).isEqualTo(InterventionStatus.DONE);
        assertThat(view.effective()).isEqualTo(HOUR);
        assertThat(view.planned()).isEqualTo(HOUR);
        assertThat(view.clockings())
                .extracting(ClockingView::kind)
                .containsExactly(ClockingKind.ARRIVAL, ClockingKind.PAUSE, ClockingKind.RESUME, ClockingKind.DEPARTURE);
        assertThat(view.clockings()).allSatisfy(clocking -> {
            assertThat(clocking.addressSource()).isEqualTo(AddressSource.SITE);
            assertThat(clocking.address()).isEqualTo("40 route du Lac, 74410 Duingt");
            assertThat(clocking.distance()).isZero();
            assertThat(clocking.skewSeconds()).isNull();
        });
        assertThat(book.history(id))
                .extracting(HistoryEntry::what)
                .containsExactly(
                        "Départ pointé",
                        "Travail repris",
                        "Mise en pause",
                        "Arrivée pointée",
                        "Planifiée",
                        "Intervention créée");
    }

    @Test
    void refusesADepartureBeforeTheArrival() {
        UUID id = site.planned(technician);
        work.clockIn(on(id), tap(NOW.minusSeconds(60)));

        refused(() -> work.clockOut(on(id), tap(NOW.minusSeconds(61))), "clocking-before-last");
        refused(() -> work.clockOut(on(id), tap(NOW.minusSeconds(60))), "clocking-before-last");
        assertThat(book.intervention(id).status()).isEqualTo(InterventionStatus.IN_PROGRESS);
        assertThat(book.intervention(id).clockings()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotPossibleAtItsStage() {
        UUID id = site.planned(technician);

        refused(() -> work.pause(on(id), tap(NOW)), "intervention-status");
        refused(() -> work.clockOut(on(id), tap(NOW)), "intervention-status");
        dispatch.cancel(id, "le client a vendu", "Clothilde");
        refused(() -> work.clockIn(on(id), tap(NOW)), "intervention-status");
        refused(() -> dispatch.plan(id, new Slot(technician, NOW, NOW.plus(HOUR)), "C"), "intervention-status");
        refused(() -> new Slot(technician, NOW, NOW), "slot-ends-before-start");
    }

    @Test
    void hidesAnInterventionFromOtherTechnicians() {
        UUID id = site.planned(technician);
        UUID other = site.technician();

        refused(() -> book.intervention(id, other), "intervention-unknown");
        refused(() -> work.clockIn(new Change(id, other, "Autre", 2), tap(NOW)), "intervention-unknown");
    }

    @Test
    void saysWhatChangedSinceTheVersionThatOneHasSeen() {
        UUID id = site.planned(technician);
        Change seen = on(id);
        dispatch.plan(id, new Slot(technician, NOW.plus(HOUR), NOW.plus(HOUR.multipliedBy(2))), "Clothilde");

        assertThatThrownBy(() -> work.clockIn(seen, tap(NOW))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUTDATED);
            assertThat(refusal.properties()).containsEntry("version", 3L);
            assertThat(String.valueOf(refusal.properties().get("changes"))).contains("Planifiée", "Clothilde");
        });
    }

    @Test
    void letsNobodyWorkAtTwoPlacesAtOnce() {
        UUID first = site.planned(technician);
        UUID second = site.planned(technician);
        clock.moveTo(NOW.plus(HOUR));
        work.clockIn(on(first), tap(NOW));

        refused(() -> work.clockIn(on(second), tap(NOW.plusSeconds(600))), "already-at-work");
        work.pause(on(first), tap(NOW.plusSeconds(1200)));
        refused(() -> work.clockIn(on(second), tap(NOW.plusSeconds(600))), "already-at-work");
        work.clockIn(on(second), tap(NOW.plusSeconds(1200)));
        refused(() -> work.resume(on(first), tap(NOW.plusSeconds(1800))), "already-at-work");

        assertThatThrownBy(() -> database.sql("""
                        INSERT INTO work_period (id, intervention_id, technician_id, started_by, started_at)
                        SELECT :id, :intervention, :technician, id, :at FROM clocking
                        WHERE intervention_id = :intervention LIMIT 1
                        """)
                        .param("id", Ids.next())
                        .param("intervention", first)
                        .param("technician", technician)
                        .param("at", NOW.plusSeconds(1500).atOffset(ZoneOffset.UTC))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_place_at_a_time");
    }

    @Test
    void letsOneOfTwoDevicesClockIn() throws Exception {
        List<UUID> both = List.of(site.planned(technician), site.planned(technician));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService devices = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = both.stream()
                    .map(id -> devices.submit(() -> {
                        start.await();
                        try {
                            work.clockIn(new Change(id, technician, "Malo", 2), tap(NOW));
                            return "in";
                        } catch (Refusal refusal) {
                            return refusal.code();
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("in", "already-at-work");
        } finally {
            devices.shutdownNow();
        }
    }

    @Test
    void opensTheVisitThatFinishesAnUnfinishedOne() {
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(HOUR));
        work.clockIn(on(id), tap(NOW));

        UUID followUp = work.leaveUnfinished(on(id), tap(NOW.plusSeconds(60)), "pièce à commander");

        InterventionView left = book.intervention(id);
        InterventionView next = book.intervention(followUp);
        assertThat(left.status()).isEqualTo(InterventionStatus.UNFINISHED);
        assertThat(left.reason()).isEqualTo("pièce à commander");
        assertThat(next.status()).isEqualTo(InterventionStatus.TO_PLAN);
        assertThat(next.followsId()).isEqualTo(id);
        assertThat(next.siteId()).isEqualTo(left.siteId());
        assertThat(next.subject()).startsWith("Suite de " + left.reference());
    }
}
