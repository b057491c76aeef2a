package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Visit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A problem in both languages: the records that were asked about, and the plan in numbers that the solver works on. */
final class RoundBook {

    private final PlanningProblem problem;
    private final Numbering numbering;
    private final List<Visit> located;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final RoutePlan plan;

    private RoundBook(PlanningProblem problem, TravelTimes travelTimes) {
        this.problem = problem;
        this.numbering = new Numbering(problem);
        this.located =
                problem.visits().stream().filter(visit -> visit.site() != null).toList();
        located.forEach(visit -> numbers.put(visit.id(), numbers.size()));
        Roads roads = travelTimes.between(places());
        DemandWriter demands =
                new DemandWriter(numbering, new Abilities(problem.technicians(), problem.shifts()), roads);
        DutyWriter duties = new DutyWriter(numbering, problem.technicians(), roads);
        List<Stop> stops = new ArrayList<>();
        located.forEach(visit -> stops.add(new Stop(demands.write(stops.size(), visit, firstPlace(roads)))));
        List<Route> routes = new ArrayList<>();
        problem.shifts().forEach(shift -> routes.add(new Route(duties.write(routes.size(), shift))));
        this.plan = new RoutePlan(routes, stops, new Pricing(problem.weights()));
        takeOver();
    }

    static RoundBook open(PlanningProblem problem, TravelTimes travelTimes) {
        return new RoundBook(problem, travelTimes);
    }

    private Set<Coordinates> places() {
        Set<Coordinates> places = new LinkedHashSet<>();
        problem.shifts().forEach(shift -> {
            places.add(shift.start());
            places.add(shift.end());
        });
        located.forEach(visit -> places.add(Objects.requireNonNull(visit.site())));
        return places;
    }

    private int firstPlace(Roads roads) {
        return problem.shifts().isEmpty()
                ? 0
                : roads.place(problem.shifts().get(0).start());
    }

    /** Puts the stops that are planned on a duty on it, in their order. */
    private void takeOver() {
        Map<Day, List<Visit>> planned = located.stream()
                .filter(visit -> visit.planned() != null)
                .sorted(Comparator.comparing(
                        visit -> Objects.requireNonNull(visit.planned()).start()))
                .collect(Collectors.groupingBy(visit -> Day.of(Objects.requireNonNull(visit.planned()))));
        for (Route route : plan.routes()) {
            Day day = new Day(shift(route).technicianId(), shift(route).day());
            route.take(planned.getOrDefault(day, List.of()).stream()
                    .map(visit -> plan.stops().get(numbers.getOrDefault(visit.id(), 0)))
                    .toList());
        }
    }

    /** A technician's day. */
    private record Day(UUID technician, LocalDate date) {

        static Day of(Placement placement) {
            return new Day(placement.technicianId(), placement.day());
        }
    }

    PlanningProblem problem() {
        return problem;
    }

    RoutePlan plan() {
        return plan;
    }

    /** The stop of that visit; none for a visit that nobody could locate. */
    Optional<Stop> stop(UUID visitId) {
        return Optional.ofNullable(numbers.get(visitId)).map(plan.stops()::get);
    }

    Visit visit(Stop stop) {
        return located.get(stop.number());
    }

    Shift shift(Route route) {
        return problem.shifts().get(route.number());
    }

    RosteredTechnician technician(Route route) {
        UUID id = shift(route).technicianId();
        return problem.technicians().stream()
                .filter(technician -> technician.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where the stop at that position of these stops of the route would be. */
    Placement placement(Route route, List<Stop> stops, int position) {
        RouteSummary summary = RouteSummary.of(route.duty(), stops);
        Stop stop = stops.get(position);
        int start = summary.starts()[position];
        Shift shift = shift(route);
        return new Placement(
                visit(stop).id(),
                shift.technicianId(),
                shift.day(),
                time(start),
                time(start + stop.demand().service()));
    }

    /** The hour of a second of the day; what goes beyond midnight ends at midnight. */
    static LocalTime time(int second) {
        return LocalTime.ofSecondOfDay(Math.max(0, Math.min(second, 86_399)));
    }
}
