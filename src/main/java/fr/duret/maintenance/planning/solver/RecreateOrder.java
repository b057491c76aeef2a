package fr.duret.maintenance.planning.solver;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** In which order stops are put back: drawn by lot, because none is best always. */
enum RecreateOrder {
    ANY(stop -> 0),
    LARGE_FIRST(stop -> -stop.demand().load() * 10_000 - stop.demand().service()),
    NARROW_FIRST(stop -> stop.demand().windows().width()),
    URGENT_FIRST(stop -> -stop.demand().urgency()),
    FAR_FIRST(stop -> -stop.demand().remoteness()),
    NEAR_FIRST(stop -> stop.demand().remoteness());

    private final ToIntFunction<Stop> rank;

    RecreateOrder(ToIntFunction<Stop> rank) {
        this.rank = rank;
    }

    static RecreateOrder drawn(Random random) {
        return values()[random.nextInt(values().length)];
    }

    void sort(List<Stop> stops, Random random) {
        Collections.shuffle(stops, random);
        if (this != ANY) {
            stops.sort(Comparator.comparingInt(rank));
        }
    }
}
