package fr.duret.maintenance.planning.solver;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.List;

/** jsprit as its examples set it up: the algorithm of its box, on one thread. */
final class JspritContender {

    private JspritContender() {}

    static List<List<Integer>> solve(VrptwInstance instance, int seconds) {
        int size = instance.customers().size();
        FastVehicleRoutingTransportCostsMatrix.Builder costs =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(size, false);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                costs.addTransportTimeAndDistance(from, to, instance.distance(from, to), instance.distance(from, to));
            }
        }
        VehicleRoutingProblem.Builder problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(costs.build());
        VehicleTypeImpl type = VehicleTypeImpl.Builder.newInstance("van")
                .addCapacityDimension(0, instance.capacity())
                .setCostPerDistance(1)
                .setFixedCost(0)
                .build();
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            problem.addVehicle(VehicleImpl.Builder.newInstance("van " + vehicle)
                    .setType(type)
                    .setStartLocation(Location.newInstance(0))
                    .setLatestArrival(instance.customers().get(0).due())
                    .build());
        }
        for (int i = 1; i < size; i++) {
            VrptwInstance.Customer customer = instance.customers().get(i);
            problem.addJob(Service.Builder.newInstance(String.valueOf(i))
                    .setLocation(Location.newInstance(i))
                    .addSizeDimension(0, customer.demand())
                    .setServiceTime(customer.service())
                    .setTimeWindow(TimeWindow.newInstance(customer.ready(), customer.due()))
                    .build());
        }
        VehicleRoutingAlgorithm algorithm =
                Jsprit.Builder.newInstance(problem.build()).buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        TimeTermination time = new TimeTermination(seconds * 1_000L);
        algorithm.setPrematureAlgorithmTermination(time);
        algorithm.addListener(time);
        return tours(Solutions.bestOf(algorithm.searchSolutions()));
    }

    private static List<List<Integer>> tours(VehicleRoutingProblemSolution found) {
        return found.getRoutes().stream()
                .map(route -> route.getActivities().stream()
                        .map(TourActivity::getLocation)
                        .map(Location::getIndex)
                        .toList())
                .toList();
    }
}
