package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import org.jspecify.annotations.Nullable;

/** A visit on its way into a route. */
@PlanningEntity
class Stop {

    @PlanningId
    private int number;

    private Demand demand;

    @InverseRelationShadowVariable(sourceVariableName = Route.STOPS)
    private @Nullable Route route;

    @SuppressWarnings("NullAway.Init")
    Stop() {}

    @SuppressWarnings("NullAway.Init")
    Stop(Demand demand) {
        this.number = demand.number();
        this.demand = demand;
    }

    int number() {
        return number;
    }

    Demand demand() {
        return demand;
    }

    /** Where it is; null while nobody makes it. */
    @Nullable
    Route route() {
        return route;
    }

    void on(@Nullable Route here) {
        route = here;
    }

    boolean isAssigned() {
        return route != null;
    }

    @Override
    public String toString() {
        return "stop " + number;
    }
}
