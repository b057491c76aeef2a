package fr.duret.maintenance.planning.solver;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** OR-Tools as its guide sets it up for time windows: guided local search. */
final class OrToolsContender {

    private OrToolsContender() {}

    static List<List<Integer>> solve(VrptwInstance instance, int seconds) {
        Loader.loadNativeLibraries();
        int[][] distances = instance.distances();
        RoutingIndexManager manager =
                new RoutingIndexManager(instance.customers().size(), instance.vehicles(), 0);
        RoutingModel routing = new RoutingModel(manager);
        int distance = routing.registerTransitCallback(
                (from, to) -> distances[manager.indexToNode(from)][manager.indexToNode(to)]);
        routing.setArcCostEvaluatorOfAllVehicles(distance);
        int time = routing.registerTransitCallback(
                (from, to) -> distances[manager.indexToNode(from)][manager.indexToNode(to)]
                        + instance.customers().get(manager.indexToNode(from)).service());
        int load = routing.registerUnaryTransitCallback(
                from -> instance.customers().get(manager.indexToNode(from)).demand());
        int horizon = instance.customers().get(0).due();
        routing.addDimension(time, horizon, horizon, false, "time");
        long[] capacities = new long[instance.vehicles()];
        Arrays.fill(capacities, instance.capacity());
        routing.addDimensionWithVehicleCapacity(load, 0, capacities, true, "load");
        RoutingDimension times = routing.getMutableDimension("time");
        for (int i = 1; i < instance.customers().size(); i++) {
            VrptwInstance.Customer customer = instance.customers().get(i);
            times.cumulVar(manager.nodeToIndex(i)).setRange(customer.ready(), customer.due());
        }
        Assignment found = routing.solveWithParameters(main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(seconds))
                .build());
        return tours(instance, manager, routing, found);
    }

    private static List<List<Integer>> tours(
            VrptwInstance instance, RoutingIndexManager manager, RoutingModel routing, Assignment found) {
        List<List<Integer>> tours = new ArrayList<>();
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            List<Integer> tour = new ArrayList<>();
            long index = found.value(routing.nextVar(routing.start(vehicle)));
            while (!routing.isEnd(index)) {
                tour.add(manager.indexToNode(index));
                index = found.value(routing.nextVar(index));
            }
            if (!tour.isEmpty()) {
                tours.add(tour);
            }
        }
        return tours;
    }
}
