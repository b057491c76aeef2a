package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Redraw} out in the solver. With {@link OwnMoves} the only code that knows the solver's inside. */
final class RedrawMove extends AbstractMove<RoutePlan> {

    private final @Nullable Redraw redraw;

    RedrawMove(@Nullable Redraw redraw) {
        this.redraw = redraw;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RoutePlan> director) {
        return redraw != null;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RoutePlan> director) {
        if (redraw == null) {
            return;
        }
        for (Stop stop : redraw.leaving()) {
            director.beforeListVariableElementUnassigned(firstRoute(), Route.STOPS, stop);
        }
        for (Stop stop : redraw.joining()) {
            director.beforeListVariableElementAssigned(firstRoute(), Route.STOPS, stop);
        }
        redraw.lines().forEach(line -> change(director, line.route(), line.stops()));
        for (Stop stop : redraw.leaving()) {
            director.afterListVariableElementUnassigned(firstRoute(), Route.STOPS, stop);
        }
        for (Stop stop : redraw.joining()) {
            director.afterListVariableElementAssigned(firstRoute(), Route.STOPS, stop);
        }
    }

    /** The solver only asks of which class it is. */
    private Object firstRoute() {
        return Objects.requireNonNull(redraw).lines().get(0).route();
    }

    /** Replaces what differs, and nothing else: the rest of the route is not told. */
    private static void change(ScoreDirector<RoutePlan> director, Route route, List<Stop> wanted) {
        List<Stop> stops = route.stops();
        int shorter = Math.min(stops.size(), wanted.size());
        int same = 0;
        while (same < shorter && stops.get(same) == wanted.get(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && stops.get(stops.size() - 1 - tail) == wanted.get(wanted.size() - 1 - tail)) {
            tail++;
        }
        director.beforeListVariableChanged(route, Route.STOPS, same, stops.size() - tail);
        stops.subList(same, stops.size() - tail).clear();
        stops.addAll(same, wanted.subList(same, wanted.size() - tail));
        director.afterListVariableChanged(route, Route.STOPS, same, wanted.size() - tail);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return redraw == null
                ? List.of()
                : redraw.lines().stream().map(Redraw.Line::route).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return redraw == null
                ? List.of()
                : redraw.lines().stream().flatMap(line -> line.stops().stream()).toList();
    }

    @Override
    public String toString() {
        return "redraw " + getPlanningEntities();
    }
}
