package fr.duret.maintenance.planning.travel;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.TravelTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps the ways between all places that were ever asked for: a new site adds its own, the others stay. */
final class KnownWays implements TravelTimes {

    private static final int MOST_PLACES = 4_000;
    private static final Roads NONE = new Roads(Map.of(), new int[0][0], new int[0][0]);

    private final LegSource source;
    private List<Coordinates> known = List.of();
    private Roads roads = NONE;

    KnownWays(LegSource source) {
        this.source = source;
    }

    @Override
    public synchronized Roads between(Collection<Coordinates> places) {
        Set<Coordinates> all = new LinkedHashSet<>(known);
        all.addAll(places);
        if (all.size() > MOST_PLACES) {
            all = new LinkedHashSet<>(places);
            known = List.of();
            roads = NONE;
        }
        if (all.size() > known.size()) {
            grow(List.copyOf(all));
        }
        return roads;
    }

    /** Those who hold the roads of before keep what they have: they are copied, not changed. */
    private void grow(List<Coordinates> all) {
        int before = known.size();
        int[][] seconds = new int[all.size()][all.size()];
        int[][] metres = new int[all.size()][all.size()];
        for (int from = 0; from < all.size(); from++) {
            if (from < before) {
                System.arraycopy(roads.seconds()[from], 0, seconds[from], 0, before);
                System.arraycopy(roads.metres()[from], 0, metres[from], 0, before);
            }
            for (int to = from < before ? before : 0; to < all.size(); to++) {
                Leg leg = from == to ? Leg.NONE : source.leg(all.get(from), all.get(to));
                seconds[from][to] = leg.seconds();
                metres[from][to] = leg.metres();
            }
        }
        known = new ArrayList<>(all);
        roads = new Roads(
                IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, number -> number)),
                seconds,
                metres);
    }
}
