package fr.duret.maintenance.planning.travel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.TravelTimes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TravelConfigurationTest {

    private static final Coordinates ANDORRA_LA_VELLA = new Coordinates(42.5063, 1.5218);
    private static final Coordinates PAS_DE_LA_CASA = new Coordinates(42.5425, 1.7336);

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(TravelConfiguration.class);

    @Test
    void estimatesWithoutAMap() {
        application.run(context -> assertThat(metres(context.getBean(TravelTimes.class)))
                .isEqualTo(new GreatCircle(TravelProperties.Estimate.USUAL)
                        .leg(ANDORRA_LA_VELLA, PAS_DE_LA_CASA)
                        .metres()));
    }

    @Test
    void drivesOnTheMapThatIsConfigured(@TempDir Path prepared) {
        application
                .withPropertyValues(
                        "duret.planning.map=src/test/resources/osm/andorra.osm.pbf",
                        "duret.planning.map-cache=" + prepared.resolve("andorra"))
                .run(context -> assertThat(metres(context.getBean(TravelTimes.class)))
                        .isEqualTo(context.getBean(RoadMap.class)
                                .leg(ANDORRA_LA_VELLA, PAS_DE_LA_CASA)
                                .metres()));
    }

    private static int metres(TravelTimes times) {
        Roads roads = times.between(List.of(ANDORRA_LA_VELLA, PAS_DE_LA_CASA));
        return roads.metres()[roads.place(ANDORRA_LA_VELLA)][roads.place(PAS_DE_LA_CASA)];
    }
}
