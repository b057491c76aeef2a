package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** The stops of a technician on a day, in their order. */
@PlanningEntity
class Route {

    static final String STOPS = "stops";

    @PlanningId
    private int number;

    private Duty duty;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Stop> stops = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    Route() {}

    @SuppressWarnings("NullAway.Init")
    Route(Duty duty) {
        this.number = duty.number();
        this.duty = duty;
    }

    int number() {
        return number;
    }

    Duty duty() {
        return duty;
    }

    List<Stop> stops() {
        return stops;
    }

    RouteSummary summary() {
        return RouteSummary.of(duty, stops);
    }

    /** Takes these stops instead; for plans that no solver is at work on. */
    void take(List<Stop> others) {
        stops.stream().filter(stop -> stop.route() == this).forEach(stop -> stop.on(null));
        stops = new ArrayList<>(others);
        stops.forEach(stop -> stop.on(this));
    }

    @Override
    public String toString() {
        return "route " + number;
    }
}
