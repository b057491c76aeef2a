package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where and when a clocking was, as far as the device knows, and what becomes of it afterwards. */
class ClockingsTest extends FieldWorkPlay {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private PositionRetention retention;

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
}
