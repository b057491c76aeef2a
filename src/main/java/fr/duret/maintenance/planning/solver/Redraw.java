package fr.duret.maintenance.planning.solver;

import java.util.List;

/**
 * Another course for some routes: what a neighbourhood proposes, and one move carries out.
 *
 * @param lines the routes that change, each with all its stops
 * @param joining stops that nobody made before
 * @param leaving stops that nobody makes any more
 */
record Redraw(List<Line> lines, List<Stop> joining, List<Stop> leaving) {

    /** A route and the stops that it is to have. */
    record Line(Route route, List<Stop> stops) {}

    static Redraw of(Line... lines) {
        return new Redraw(List.of(lines), List.of(), List.of());
    }
}
