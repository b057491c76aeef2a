package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(Worksite.class)
class FieldWorkTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private Worksite site;

    @Autowired
    private FieldWork work;

    @Autowired
    private TimeCorrections corrections;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private InterventionBook book;

    @Autowired
    private PositionRetention retention;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BusinessClock clock;

    private UUID technician = Ids.next();

    @BeforeEach
    void takeSomebodyOn() {
        technician = site.technician();
    }

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
                .containsExactly(
                        ClockingKind.ARRIVAL, ClockingKind.PAUSE, ClockingKind.RESUME, ClockingKind.DEPARTURE);
        assertThat(view.clockings()).allSatisfy(clocking -> {
            assertThat(clocking.addressSource()).isEqualTo(AddressSource.SITE);
            assertThat(clocking.address()).isEqualTo("40 route du Lac, 74410 Duingt");
            assertThat(clocking.distance()).isZero();
            assertThat(clocking.skewSeconds()).isNull();
        });
        assertThat(book.history(id))
                .extracting(HistoryEntry::what)
                .containsExactly(
                        "Départ pointé", "Travail repris", "Mise en pause", "Arrivée pointée", "Planifiée",
                        "Intervention créée");
    }

    @Test
    void takesASiteUpToAHundredAndFiftyMetresAway() {
        // A thousandth of a degree of latitude is 111 m.
        assertThat(new Position(45.831, 6.18, 5).metresTo(45.83, 6.18)).isBetween(111.0, 111.4);
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(HOUR));

        work.clockIn(on(id), new ClockTap(NOW, null, new Position(45.8313, 6.18, 5), null, null));
        work.clockOut(
                on(id),
                new ClockTap(NOW.plusSeconds(60), null, new Position(45.8316, 6.18, 5), "parking de la mairie", null));

        List<ClockingView> clockings = book.intervention(id).clockings();
        assertThat(clockings.get(0).addressSource()).isEqualTo(AddressSource.SITE);
        assertThat(clockings.get(1).addressSource()).isEqualTo(AddressSource.BY_HAND);
        assertThat(clockings.get(1).address()).isEqualTo("parking de la mairie");
        assertThat(clockings.get(1).distance()).isBetween(175, 180);
    }

    @Test
    void clocksByHandOnlyWithAReason() {
        UUID id = site.planned(technician);
        refused(() -> new ClockTap(NOW, null, null, "12 rue du Lac", " "), "position-or-reason-needed");

        work.clockIn(on(id), new ClockTap(NOW, null, null, "12 rue du Lac", "GPS refusé"));

        ClockingView arrival = book.intervention(id).clockings().get(0);
        assertThat(arrival.noPosition()).isEqualTo("GPS refusé");
        assertThat(arrival.address()).isEqualTo("12 rue du Lac");
        assertThat(arrival.latitude()).isNull();
    }

    @Test
    void refusesAPositionOutsideTheWorld() {
        for (Map.Entry<Double, Double> place :
                Map.of(91.0, 6.0, -90.1, 6.0, 45.0, 180.5, 46.0, Double.NaN).entrySet()) {
            refused(() -> new Position(place.getKey(), place.getValue(), 5), "position-outside-world");
        }
        refused(() -> new Position(45, 6, -1), "position-outside-world");
        refused(() -> new Position(45, 6, Double.POSITIVE_INFINITY), "position-outside-world");
    }

    @Test
    void putsAClockThatIsTwoHoursWrongRightAndKeepsBoth() {
        UUID id = site.planned(technician);
        Instant wrong = NOW.plus(HOUR.multipliedBy(2));

        work.clockIn(on(id), new ClockTap(wrong.minusSeconds(30), wrong, tap(NOW).position(), null, null));

        ClockingView arrival = book.intervention(id).clockings().get(0);
        assertThat(arrival.at()).isEqualTo(NOW.minusSeconds(30));
        assertThat(arrival.deviceAt()).isEqualTo(wrong.minusSeconds(30));
        assertThat(arrival.receivedAt()).isEqualTo(NOW);
        assertThat(arrival.skewSeconds()).isEqualTo(-7200);
    }

    @Test
    void takesALateSendingForWhatItIs() {
        UUID id = site.planned(technician);
        Instant tapped = NOW.minus(HOUR.multipliedBy(5)).plusMillis(400);

        work.clockIn(on(id), new ClockTap(tapped, NOW.plusSeconds(20), tap(NOW).position(), null, null));

        ClockingView arrival = book.intervention(id).clockings().get(0);
        assertThat(arrival.at()).isEqualTo(NOW.minus(HOUR.multipliedBy(5)));
        assertThat(arrival.skewSeconds()).isNull();
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

    @Test
    void correctsATimeAndKeepsWhatWasClocked() {
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(HOUR));
        work.clockIn(on(id), tap(NOW));
        work.clockOut(on(id), tap(NOW.plusSeconds(1800)));
        ClockingView departure = book.intervention(id).clockings().get(1);

        refused(() -> corrections.correct(on(id), departure.id(), NOW, "erreur"), "correction-out-of-order");
        refused(() -> corrections.correct(on(id), departure.id(), NOW.plusSeconds(60), " "), "reason-needed");
        refused(
                () -> corrections.correct(on(id), departure.id(), NOW.plus(HOUR).plusSeconds(1), "x"),
                "correction-in-future");
        corrections.correct(id, departure.id(), NOW.plusSeconds(2400), "départ oublié", "Clothilde Perrin");

        assertThat(book.intervention(id).effective()).isEqualTo(Duration.ofMinutes(40));
        assertThat(corrections.of(id)).singleElement().satisfies(correction -> {
            assertThat(correction.original()).isEqualTo(NOW.plusSeconds(1800));
            assertThat(correction.corrected()).isEqualTo(NOW.plusSeconds(2400));
            assertThat(correction.author()).isEqualTo("Clothilde Perrin");
            assertThat(correction.reason()).isEqualTo("départ oublié");
        });
        assertThat(book.intervention(id).clockings().get(1).deviceAt()).isEqualTo(NOW.plusSeconds(1800));
    }

    @Test
    void forgetsPositionsAfterTwelveMonthsAndKeepsTimes() {
        UUID id = site.planned(technician);
        work.clockIn(on(id), tap(NOW));
        clock.moveTo(NOW.plus(Duration.ofDays(364)));
        assertThat(retention.eraseOld()).isZero();
        clock.moveTo(NOW.plus(Duration.ofDays(366)));

        assertThat(retention.eraseOld()).isPositive();

        ClockingView arrival = book.intervention(id).clockings().get(0);
        assertThat(arrival.latitude()).isNull();
        assertThat(arrival.distance()).isNull();
        assertThat(arrival.at()).isEqualTo(NOW);
        assertThat(retention.eraseOld()).isZero();
    }

    private Change on(UUID id) {
        return new Change(id, technician, "Malo Essai", book.intervention(id).version());
    }

    private static void refused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
