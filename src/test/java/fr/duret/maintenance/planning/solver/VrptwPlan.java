package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.Weights;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts a published problem as a plan of ours: vehicles are duties, of which only the distance counts. */
final class VrptwPlan {

    private static final Weights DISTANCE_ONLY = new Weights(Map.of(
            Concern.WINDOW, 1,
            Concern.END_OF_DAY, 1,
            Concern.CAPACITY, 100,
            Concern.UNASSIGNED, 1,
            Concern.DISTANCE, 1));

    private VrptwPlan() {}

    static RoutePlan of(VrptwInstance instance) {
        Roads roads = roads(instance);
        List<Demand> demands = IntStream.range(1, instance.customers().size())
                .mapToObj(number -> demand(instance, number, roads))
                .toList();
        return new RoutePlan(
                IntStream.range(0, instance.vehicles())
                        .mapToObj(number -> new Route(duty(instance, number, roads)))
                        .toList(),
                demands.stream().map(Stop::new).toList(),
                new Pricing(DISTANCE_ONLY));
    }

    private static Roads roads(VrptwInstance instance) {
        int[][] distances = instance.distances();
        return new Roads(Map.of(), distances, distances);
    }

    private static Demand demand(VrptwInstance instance, int number, Roads roads) {
        VrptwInstance.Customer customer = instance.customers().get(number);
        Windows windows = new Windows(new int[][] {{customer.ready(), customer.due()}});
        return new Demand(
                number - 1,
                number,
                customer.service(),
                customer.demand(),
                1,
                roads.seconds()[0][number],
                windows,
                Requirements.NONE,
                null,
                null);
    }

    private static Duty duty(VrptwInstance instance, int number, Roads roads) {
        VrptwInstance.Customer depot = instance.customers().get(0);
        return new Duty(
                number,
                new Crew(number, Integer.MAX_VALUE),
                0,
                depot.ready(),
                depot.due(),
                Integer.MAX_VALUE / 2,
                0,
                0,
                instance.capacity(),
                null,
                new int[0],
                0,
                roads);
    }

    /** The customers of each vehicle that drives, by number. */
    static List<List<Integer>> tours(RoutePlan plan) {
        return plan.routes().stream()
                .filter(route -> !route.stops().isEmpty())
                .map(route -> route.stops().stream()
                        .map(stop -> stop.demand().place())
                        .toList())
                .toList();
    }
}
