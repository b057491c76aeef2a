package fr.duret.maintenance.planning.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes strings of stops that lie near each other out of some routes, and puts each stop back where it costs least:
 * slack induction by string removals (Christiaens and Vanden Berghe, Transportation Science 54(2), 2020).
 */
final class RuinAndRecreate implements Neighbourhood {

    private static final int MEAN_REMOVED = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double PRESERVE_ONE_MORE = 0.99;
    private static final int MOST_JOINING = 10;

    private @Nullable Drafts known;

    @Override
    public @Nullable Redraw propose(RoutePlan plan, Random random) {
        Drafts drafts = known;
        if (drafts == null || !drafts.areOf(plan)) {
            drafts = new Drafts(plan);
            known = drafts;
        }
        drafts.begin();
        List<Stop> removed = ruin(plan, drafts, random);
        List<Stop> waiting = waiting(plan, random);
        List<Stop> homeless = new ArrayList<>(removed);
        homeless.addAll(waiting);
        RecreateOrder.drawn(random).sort(homeless, random);
        Set<Stop> left = new HashSet<>();
        for (Stop stop : homeless) {
            if (!drafts.insert(stop, random)) {
                left.add(stop);
            }
        }
        List<Redraw.Line> lines = drafts.lines();
        return lines.isEmpty()
                ? null
                : new Redraw(
                        lines,
                        waiting.stream().filter(stop -> !left.contains(stop)).toList(),
                        removed.stream().filter(left::contains).toList());
    }

    private static List<Stop> ruin(RoutePlan plan, Drafts drafts, Random random) {
        double longest = Math.min(LONGEST_STRING, meanLength(plan));
        double most = 4.0 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) (1 + random.nextDouble() * most);
        Stop seed = plan.stops().get(random.nextInt(plan.stops().size()));
        Set<Route> torn = new HashSet<>();
        List<Stop> removed = new ArrayList<>();
        tear(seed, longest, drafts, torn, removed, random);
        for (int number : plan.neighbours().of()[seed.number()]) {
            if (torn.size() >= strings) {
                break;
            }
            tear(plan.stops().get(number), longest, drafts, torn, removed, random);
        }
        return removed;
    }

    /** How many stops the rounds have that have any. */
    private static double meanLength(RoutePlan plan) {
        int stops = 0;
        int driven = 0;
        for (Route route : plan.routes()) {
            stops += route.stops().size();
            driven += route.stops().isEmpty() ? 0 : 1;
        }
        return driven == 0 ? 1 : (double) stops / driven;
    }

    private static void tear(
            Stop stop, double longest, Drafts drafts, Set<Route> torn, List<Stop> removed, Random random) {
        Route route = stop.route();
        if (route == null || !torn.add(route)) {
            return;
        }
        List<Stop> stops = new ArrayList<>(route.stops());
        int length = (int) (1 + random.nextDouble() * Math.min(stops.size(), longest));
        length = Math.min(length, stops.size());
        int preserved = 0;
        if (length > 1 && length < stops.size() && random.nextDouble() < SPLIT) {
            preserved = 1;
            while (length + preserved < stops.size() && random.nextDouble() > PRESERVE_ONE_MORE) {
                preserved++;
            }
        }
        int span = length + preserved;
        int at = stops.indexOf(stop);
        int first = Math.max(0, at - span + 1);
        int begin = first + random.nextInt(Math.min(at, stops.size() - span) - first + 1);
        int keepFrom = begin + (preserved == 0 ? 0 : random.nextInt(length + 1));
        List<Stop> taken = new ArrayList<>(stops.subList(begin, begin + span));
        taken.removeAll(stops.subList(keepFrom, keepFrom + preserved));
        taken.removeIf(each -> each.demand().isPinned());
        stops.removeAll(taken);
        removed.addAll(taken);
        drafts.draft(route, stops);
    }

    private static List<Stop> waiting(RoutePlan plan, Random random) {
        List<Stop> waiting = new ArrayList<>();
        for (Stop stop : plan.stops()) {
            if (!stop.isAssigned()) {
                waiting.add(stop);
            }
        }
        Collections.shuffle(waiting, random);
        return waiting.size() > MOST_JOINING ? waiting.subList(0, MOST_JOINING) : waiting;
    }
}
