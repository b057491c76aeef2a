package fr.duret.maintenance.planning.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.duret.maintenance.planning.Coordinates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roads of a real alpine country, and how far the estimate is from them. */
class RoadMapTest {

    private static final Path ANDORRA = Path.of("src", "test", "resources", "osm", "andorra.osm.pbf");
    private static final List<Coordinates> TOWNS = List.of(
            new Coordinates(42.5063, 1.5218), // Andorra la Vella
            new Coordinates(42.5086, 1.5410), // Escaldes
            new Coordinates(42.5361, 1.5828), // Encamp
            new Coordinates(42.5676, 1.5976), // Canillo
            new Coordinates(42.5767, 1.6677), // Soldeu
            new Coordinates(42.5425, 1.7336), // Pas de la Casa
            new Coordinates(42.5556, 1.5333), // Ordino
            new Coordinates(42.5450, 1.5148), // La Massana
            new Coordinates(42.5722, 1.4842), // Arinsal
            new Coordinates(42.4637, 1.4913), // Sant Julià
            new Coordinates(42.4944, 1.4986)); // Santa Coloma

    private static final LegSource ESTIMATE = new GreatCircle(TravelProperties.Estimate.USUAL);

    @TempDir
    static Path prepared;

    private static RoadMap map;

    @BeforeAll
    static void read() {
        map = RoadMap.open(ANDORRA, prepared.resolve("andorra"), ESTIMATE);
    }

    @AfterAll
    static void close() {
        map.close();
    }

    @Test
    void drivesAroundTheMountain() {
        Leg leg = map.leg(TOWNS.get(0), TOWNS.get(5));

        assertThat(leg.metres()).isBetween(26_000, 34_000);
        assertThat(leg.seconds()).isBetween(25 * 60, 50 * 60);
    }

    @Test
    void estimatesWhereNoRoadLeads() {
        Coordinates paris = new Coordinates(48.85, 2.35);

        assertThat(map.leg(TOWNS.get(0), paris)).isEqualTo(ESTIMATE.leg(TOWNS.get(0), paris));
    }

    @Test
    void theEstimateIsCalibratedOnThoseRoads() {
        Calibration found = Calibration.of(map, TOWNS);
        System.out.printf(Locale.ROOT, "detour %.2f, %.0f km/h; %s%n", found.detour(), found.speed(), found.summary());

        assertThat(found.detour()).isCloseTo(1.6, within(0.1));
        assertThat(found.speed()).isBetween(55.0, 70.0);
        assertThat(found.meanError()).isLessThan(0.4);
    }

    /** What the roads say about the great circle between towns. */
    private record Calibration(double detour, double speed, List<Double> errors) {

        static Calibration of(RoadMap map, List<Coordinates> towns) {
            double circle = 0;
            double metres = 0;
            double seconds = 0;
            List<Double> errors = new ArrayList<>();
            for (Coordinates from : towns) {
                for (Coordinates to : towns) {
                    if (!from.equals(to)) {
                        Leg leg = map.leg(from, to);
                        circle += GreatCircle.metres(from, to);
                        metres += leg.metres();
                        seconds += leg.seconds();
                        errors.add(Math.abs(ESTIMATE.leg(from, to).seconds() - leg.seconds()) / (double) leg.seconds());
                    }
                }
            }
            errors.sort(null);
            return new Calibration(metres / circle, metres * 3.6 / seconds, errors);
        }

        String summary() {
            return String.format(
                    Locale.ROOT,
                    "error of the time: mean %.0f %%, median %.0f %%, ninth in ten %.0f %%",
                    100 * meanError(),
                    100 * errors.get(errors.size() / 2),
                    100 * errors.get(errors.size() * 9 / 10));
        }

        double meanError() {
            return errors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }
}
