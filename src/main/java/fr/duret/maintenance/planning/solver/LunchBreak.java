package fr.duret.maintenance.planning.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a technician eats: before which stop, so that the day has the fewest breaches and ends soonest. Two lanes
 * run along the route, one without lunch and one in which it has been taken at the best moment so far.
 */
final class LunchBreak {

    /** The day ends before lunch, or begins after it. */
    static final int NOT_DUE = -1;
    /** Taking it would break more than leaving it out. */
    static final int MISSED = -2;

    private LunchBreak() {}

    /** Before which stop, the number of stops meaning on the way home. */
    static int before(Duty duty, List<Stop> stops) {
        Lunch lunch = duty.lunch();
        if (lunch == null || stops.isEmpty()) {
            return NOT_DUE;
        }
        Lane fasting = new Lane(duty.opens());
        Lane fed = null;
        int place = duty.start();
        int departure = 0;
        int[][] seconds = duty.roads().seconds();
        int size = stops.size();
        for (int i = 0; i < size; i++) {
            Demand demand = stops.get(i).demand();
            int leg = seconds[place][demand.place()];
            int left = fasting.leaves;
            Lane eats = i > 0 && left <= lunch.latest() ? fasting.eating(lunch, leg, i) : null;
            fasting.serve(duty, demand, left + leg);
            if (fed != null) {
                fed.serve(duty, demand, fed.leaves + leg);
            }
            if (eats != null && fasting.leaves >= lunch.from()) {
                eats.serve(duty, demand, eats.leaves);
                fed = eats.orBetter(fed);
            }
            if (i == 0) {
                departure = fasting.leaves - demand.service() - leg;
            }
            place = demand.place();
        }
        int home = seconds[place][duty.end()];
        if (!lunch.isDue(departure, fasting.leaves + home)) {
            return NOT_DUE;
        }
        if (fed != null) {
            fed.finish(duty, fed.leaves + home);
        }
        if (fasting.leaves <= lunch.latest()) {
            Lane eats = fasting.eating(lunch, home, size);
            eats.finish(duty, eats.leaves);
            fed = eats.orBetter(fed);
        }
        fasting.finish(duty, fasting.leaves + home);
        return fed != null && fed.breach <= fasting.breach ? fed.lunchBefore : MISSED;
    }

    /** A technician on the road: when they leave the last stop, and by how much they were too late so far. */
    private static final class Lane {

        private int leaves;
        private int breach;
        private int lunchBefore = NOT_DUE;

        Lane(int leaves) {
            this.leaves = leaves;
        }

        Lane eating(Lunch lunch, int leg, int before) {
            Lane other = new Lane(lunch.readyAfter(leaves + leg));
            other.breach = breach;
            other.lunchBefore = before;
            return other;
        }

        void serve(Duty duty, Demand demand, int ready) {
            int start = duty.startOf(demand, ready);
            leaves = start + demand.service();
            breach += demand.windows().lateness(duty.day(), start) + duty.absent(start, leaves);
        }

        void finish(Duty duty, int home) {
            leaves = home;
            breach += Math.max(0, home - duty.closes());
        }

        Lane orBetter(@Nullable Lane other) {
            boolean worse =
                    other != null && (other.breach < breach || (other.breach == breach && other.leaves <= leaves));
            return worse && other != null ? other : this;
        }
    }
}
