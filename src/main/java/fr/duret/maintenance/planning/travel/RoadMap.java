package fr.duret.maintenance.planning.travel;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.util.GHUtility;
import fr.duret.maintenance.planning.Coordinates;
import java.nio.file.Path;

/** Works ways out on the roads of an OpenStreetMap extract; where no road leads, the estimate answers. */
final class RoadMap implements LegSource, AutoCloseable {

    private static final String CAR = "car";

    private final GraphHopper hopper;
    private final LegSource estimate;

    private RoadMap(GraphHopper hopper, LegSource estimate) {
        this.hopper = hopper;
        this.estimate = estimate;
    }

    /** Reads the extract, or what was prepared from it before. */
    static RoadMap open(Path extract, Path cache, LegSource estimate) {
        GraphHopper hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(cache.toString());
        hopper.setEncodedValuesString("car_access, car_average_speed, road_access");
        hopper.setProfiles(new Profile(CAR).setCustomModel(GHUtility.loadCustomModelFromJar("car.json")));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(CAR));
        hopper.importOrLoad();
        return new RoadMap(hopper, estimate);
    }

    @Override
    public Leg leg(Coordinates from, Coordinates to) {
        GHResponse response = hopper.route(
                new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude()).setProfile(CAR));
        if (response.hasErrors()) {
            return estimate.leg(from, to);
        }
        return new Leg((int) (response.getBest().getTime() / 1_000), (int)
                response.getBest().getDistance());
    }

    @Override
    public void close() {
        hopper.close();
    }
}
