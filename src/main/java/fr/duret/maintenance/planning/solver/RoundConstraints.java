package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Level;
import java.util.Arrays;
import java.util.function.Function;

/** One constraint for each concern; a unit of it counts one point, {@link Pricing} brings the weights. */
public final class RoundConstraints implements ConstraintProvider {

    /** One object, so that all constraints share the one evaluation of a route. */
    private static final Function<Route, RouteSummary> SUMMARY = RouteSummary::of;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Arrays.stream(Concern.values())
                .map(concern -> constraint(factory, concern))
                .toArray(Constraint[]::new);
    }

    Constraint constraint(ConstraintFactory factory, Concern concern) {
        return switch (concern) {
            case UNASSIGNED -> unassigned(factory);
            case FAIRNESS -> fairness(factory);
            default -> onRoute(factory, concern);
        };
    }

    private static Constraint onRoute(ConstraintFactory factory, Concern concern) {
        return summaries(factory)
                .filter(summary -> summary.amount(concern) > 0)
                .penalizeLong(one(concern.level()), summary -> summary.amount(concern))
                .justifyWith((summary, score) ->
                        new RouteFinding(summary.duty().number(), concern, summary.amount(concern), score))
                .asConstraint(concern.name());
    }

    private static Constraint unassigned(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Stop.class)
                .filter(stop -> !stop.isAssigned())
                .penalizeLong(one(Level.MEDIUM), stop -> stop.demand().urgency())
                .asConstraint(Concern.UNASSIGNED.name());
    }

    private static Constraint fairness(ConstraintFactory factory) {
        return summaries(factory)
                .groupBy(summary -> summary.duty().crew(), ConstraintCollectors.sum(RouteSummary::work))
                .filter((crew, work) -> crew.excess(work) > 0)
                .penalizeLong(one(Level.SOFT), Crew::excess)
                .asConstraint(Concern.FAIRNESS.name());
    }

    private static UniConstraintStream<RouteSummary> summaries(ConstraintFactory factory) {
        return factory.forEach(Route.class).map(SUMMARY);
    }

    static HardMediumSoftLongScore one(Level level) {
        return switch (level) {
            case HARD -> HardMediumSoftLongScore.ONE_HARD;
            case MEDIUM -> HardMediumSoftLongScore.ONE_MEDIUM;
            case SOFT -> HardMediumSoftLongScore.ONE_SOFT;
        };
    }
}
