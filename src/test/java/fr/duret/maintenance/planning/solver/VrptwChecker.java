package fr.duret.maintenance.planning.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drives tours by the published rules alone, in floating point from the coordinates: shares no code with a solver. */
final class VrptwChecker {

    private VrptwChecker() {}

    /** The distance of all tours, in whole units; refuses tours that break a rule. */
    static double distance(VrptwInstance instance, List<List<Integer>> tours) {
        Set<Integer> seen = new HashSet<>();
        check(tours.size() <= instance.vehicles(), "too many vehicles");
        double total = 0;
        for (List<Integer> tour : tours) {
            double time = 0;
            int load = 0;
            VrptwInstance.Customer here = instance.customers().get(0);
            for (int number : tour) {
                check(seen.add(number), "customer twice: " + number);
                VrptwInstance.Customer there = instance.customers().get(number);
                total += leg(here, there);
                time = Math.max(time + leg(here, there), there.ready() / 10.0);
                check(time <= there.due() / 10.0 + 1e-6, "late at customer " + number);
                time += there.service() / 10.0;
                load += there.demand();
                here = there;
            }
            VrptwInstance.Customer depot = instance.customers().get(0);
            total += leg(here, depot);
            check(time + leg(here, depot) <= depot.due() / 10.0 + 1e-6, "late at the depot");
            check(load <= instance.capacity(), "too much load");
        }
        check(seen.size() == instance.customers().size() - 1, "customers left out");
        return total;
    }

    private static double leg(VrptwInstance.Customer from, VrptwInstance.Customer to) {
        return Math.floor(10 * Math.sqrt(Math.pow(from.x() - to.x(), 2) + Math.pow(from.y() - to.y(), 2))) / 10;
    }

    private static void check(boolean holds, String breach) {
        if (!holds) {
            throw new IllegalStateException(breach);
        }
    }
}
