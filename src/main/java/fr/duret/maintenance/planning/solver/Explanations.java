package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Explanation;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.Reason;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains where a visit stands: moves it elsewhere on trial, and reads the difference from the score analysis. */
final class Explanations {

    /** Made when somebody asks for the first time: it takes a moment. */
    private static final class Scores {

        static final SolutionManager<RoutePlan, HardMediumSoftLongScore> OF_PLANS =
                SolutionManager.create(SolverFactory.<RoutePlan>create(
                        Annealing.model().withPhases(Annealing.search(HardMediumSoftLongScore.ONE_SOFT))));
    }

    private Explanations() {}

    static Explanation whyHere(RoundBook book, UUID visitId) {
        Stop stop = book.stop(visitId).orElse(null);
        if (stop == null || stop.route() == null) {
            return unplaced(book, visitId);
        }
        Compared compared = compare(book, stop, route -> true);
        if (compared == null) {
            return new Explanation(null, French.typeset("C'est la seule tournée de la période."), List.of());
        }
        String other = Wording.place(book.technician(compared.route).name(), compared.placement);
        String sentence = compared.reasons.isEmpty()
                ? "Cette place et la meilleure autre (" + other + ") se valent."
                : compared.isWorse()
                        ? "C'est la meilleure place. La suivante serait " + other + " : " + list(compared.reasons) + "."
                        : "Une autre place coûterait moins : " + other + ". Contre elle ne parle que : "
                                + list(compared.reasons) + ".";
        return new Explanation(compared.placement, French.typeset(sentence), compared.reasons);
    }

    static Explanation whyNot(RoundBook book, UUID visitId, LocalDate day) {
        Stop stop = book.stop(visitId).orElse(null);
        if (stop == null) {
            return unplaced(book, visitId);
        }
        String when = French.weekday(day);
        Compared compared = compare(book, stop, route -> book.shift(route).day().equals(day));
        if (compared == null) {
            return new Explanation(
                    null, French.typeset("Aucun autre technicien ne fait de tournée le " + when + "."), List.of());
        }
        String who = book.technician(compared.route).name() + " à " + Wording.hour(compared.placement.start());
        String sentence = compared.isWorse() && !compared.reasons.isEmpty()
                ? "Le " + when + ", la meilleure place serait chez " + who + " : " + list(compared.reasons) + "."
                : "Rien ne s'y oppose : le " + when + ", une place chez " + who + " ne coûterait pas plus.";
        return new Explanation(compared.placement, French.typeset(sentence), compared.reasons);
    }

    private static Explanation unplaced(RoundBook book, UUID visitId) {
        Obstacles obstacles = new Obstacles(book);
        return book.problem().visits().stream()
                .filter(visit -> visit.id().equals(visitId))
                .findFirst()
                .map(visit -> new Explanation(null, obstacles.explain(visit).sentence(), List.of()))
                .orElseThrow(() -> new IllegalArgumentException("No visit of the problem is " + visitId));
    }

    /** The plan with the stop at the best of those other places, beside the plan as it is. */
    private record Compared(Route route, Placement placement, HardMediumSoftLongScore change, List<Reason> reasons) {

        boolean isWorse() {
            return change.compareTo(HardMediumSoftLongScore.ZERO) < 0;
        }
    }

    private static @Nullable Compared compare(RoundBook book, Stop stop, Predicate<Route> where) {
        ScoreAnalysis<HardMediumSoftLongScore> now = analysis(book);
        Route here = stop.route();
        List<Stop> stopsHere = here == null ? List.of() : List.copyOf(here.stops());
        List<Trials.Trial> best = new ArrayList<>();
        new Trials(book.plan()).everywhere(stop, where, trial -> {
            if (best.isEmpty() || trial.change().compareTo(best.get(0).change()) > 0) {
                best.clear();
                best.add(trial);
            }
        });
        if (best.isEmpty()) {
            return null;
        }
        Route there = best.get(0).route();
        List<Stop> stopsThere = List.copyOf(there.stops());
        if (here != null) {
            here.take(stopsHere.stream().filter(each -> each != stop).toList());
        }
        there.take(best.get(0).stops());
        ScoreAnalysis<HardMediumSoftLongScore> then = analysis(book);
        there.take(stopsThere);
        if (here != null) {
            here.take(stopsHere);
        }
        Placement placement =
                book.placement(there, best.get(0).stops(), best.get(0).position());
        return new Compared(there, placement, then.score().subtract(now.score()), reasons(book, now, then));
    }

    private static ScoreAnalysis<HardMediumSoftLongScore> analysis(RoundBook book) {
        return Scores.OF_PLANS.analyze(
                book.plan(), ScoreAnalysisFetchPolicy.FETCH_SHALLOW, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
    }

    /** What the other plan has more of, the weightiest first. */
    private static List<Reason> reasons(
            RoundBook book, ScoreAnalysis<HardMediumSoftLongScore> now, ScoreAnalysis<HardMediumSoftLongScore> then) {
        return Arrays.stream(Concern.values())
                .flatMap(concern -> {
                    long points = points(now, concern) - points(then, concern);
                    long weight = Math.max(1, book.plan().pricing().of(concern));
                    return points <= 0
                            ? Stream.<Reason>empty()
                            : Wording.worse(concern, points / weight).stream()
                                    .map(words -> new Reason(concern, points, words));
                })
                .sorted(Comparator.comparing((Reason reason) -> reason.concern().level())
                        .thenComparing(Comparator.comparingLong(Reason::points).reversed()))
                .toList();
    }

    private static long points(ScoreAnalysis<HardMediumSoftLongScore> analysis, Concern concern) {
        var part = analysis.getConstraintAnalysis(concern.name());
        if (part == null) {
            return 0;
        }
        return switch (concern.level()) {
            case HARD -> part.score().hardScore();
            case MEDIUM -> part.score().mediumScore();
            case SOFT -> part.score().softScore();
        };
    }

    private static String list(List<Reason> reasons) {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" ; "));
    }
}
