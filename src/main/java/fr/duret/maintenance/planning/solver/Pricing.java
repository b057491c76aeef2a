package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Level;
import fr.duret.maintenance.planning.Weights;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What amounts of concerns come to, by the weights: the score of a part of the plan. */
final class Pricing {

    private static final Concern[] CONCERNS = Concern.values();

    private final long[] points;
    private final Weights weights;

    Pricing(Weights weights) {
        this.weights = weights;
        this.points = Arrays.stream(CONCERNS).mapToLong(weights::of).toArray();
    }

    /** The amounts as a score, which is never above zero. */
    HardMediumSoftLongScore score(int[] amounts) {
        return HardMediumSoftLongScore.of(
                -sum(amounts, Level.HARD), -sum(amounts, Level.MEDIUM), -sum(amounts, Level.SOFT));
    }

    /** What the amounts come to on that level. */
    long sum(int[] amounts, Level level) {
        long sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += CONCERNS[i].level() == level ? points[i] * amounts[i] : 0;
        }
        return sum;
    }

    /** What one unit costs. */
    long of(Concern concern) {
        return points[concern.ordinal()];
    }

    /** The same weights as the constraints want them. */
    ConstraintWeightOverrides<HardMediumSoftLongScore> overrides() {
        return ConstraintWeightOverrides.of(
                Arrays.stream(CONCERNS).collect(Collectors.toMap(Concern::name, this::weight)));
    }

    private HardMediumSoftLongScore weight(Concern concern) {
        return RoundConstraints.one(concern.level()).multiply(weights.of(concern));
    }
}
