package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Roads;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stops lie near a stop, the nearest first.
 *
 * @param of by number of the stop
 */
record Neighbours(int[][] of) {

    /** How many a stop has at most. */
    static final int MANY = 100;

    static Neighbours among(List<Demand> demands, Roads roads) {
        return new Neighbours(demands.stream()
                .map(demand -> nearest(demand, demands, roads.seconds()[demand.place()]))
                .toArray(int[][]::new));
    }

    private static int[] nearest(Demand demand, List<Demand> demands, int[] seconds) {
        return IntStream.range(0, demands.size())
                .filter(other -> other != demand.number())
                .mapToLong(other -> ((long) seconds[demands.get(other).place()] << 32) | other)
                .sorted()
                .limit(MANY)
                .mapToInt(coded -> (int) coded)
                .toArray();
    }
}
