package fr.duret.maintenance.planning.travel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.TravelTimes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownWaysTest {

    private static final Coordinates ANNECY = new Coordinates(45.8992, 6.1294);
    private static final Coordinates CHAMBERY = new Coordinates(45.5646, 5.9178);
    private static final Coordinates THONES = new Coordinates(45.8817, 6.3247);

    private final AtomicInteger asked = new AtomicInteger();
    private final LegSource estimate = new GreatCircle(TravelProperties.Estimate.USUAL);
    private final TravelTimes ways = new KnownWays((from, to) -> {
        asked.incrementAndGet();
        return estimate.leg(from, to);
    });

    @Test
    void worksOutOnlyTheWaysOfANewSite() {
        Roads two = ways.between(List.of(ANNECY, CHAMBERY));
        int before = asked.get();
        Roads three = ways.between(List.of(ANNECY, THONES));

        assertThat(before).isEqualTo(2);
        assertThat(asked.get()).isEqualTo(6);
        assertThat(three.seconds()[three.place(ANNECY)][three.place(CHAMBERY)])
                .isEqualTo(two.seconds()[two.place(ANNECY)][two.place(CHAMBERY)]);
    }

    @Test
    void estimatesInMinutesAndMetres() {
        Roads roads = ways.between(List.of(ANNECY, THONES));

        assertThat(roads.metres()[0][1]).isBetween(23_000, 26_000);
        assertThat(roads.seconds()[0][1]).isBetween(1_450, 1_620);
    }
}
