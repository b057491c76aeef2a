package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways between technicians' starts and sites; none to a place that nobody could locate. */
final class Ways {

    private final Roads roads;

    private Ways(Roads roads) {
        this.roads = roads;
    }

    static Ways between(TravelTimes travelTimes, List<TechnicianView> technicians, List<WorkItem> items) {
        Set<Coordinates> places = new LinkedHashSet<>();
        technicians.forEach(technician -> places.add(start(technician)));
        items.stream().map(Ways::site).forEach(site -> {
            if (site != null) {
                places.add(site);
            }
        });
        return new Ways(travelTimes.between(places));
    }

    static Coordinates start(TechnicianView technician) {
        return new Coordinates(technician.start().latitude(), technician.start().longitude());
    }

    static @Nullable Coordinates site(WorkItem item) {
        Double latitude = item.latitude();
        Double longitude = item.longitude();
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    Duration time(@Nullable Coordinates from, @Nullable Coordinates to) {
        return from == null || to == null
                ? Duration.ZERO
                : Duration.ofSeconds(roads.seconds()[roads.place(from)][roads.place(to)]);
    }

    int metres(@Nullable Coordinates from, @Nullable Coordinates to) {
        return from == null || to == null ? 0 : roads.metres()[roads.place(from)][roads.place(to)];
    }
}
