package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.MovedVisit;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanScore;
import fr.duret.maintenance.planning.Proposal;
import fr.duret.maintenance.planning.RoundFigures;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a plan in numbers back into records. */
final class ProposalReader {

    private final RoundBook book;
    private final RoutePlan plan;

    /** Of a plan that has the routes and stops of the book, in their order. */
    ProposalReader(RoundBook book, RoutePlan plan) {
        this.book = book;
        this.plan = plan;
    }

    Proposal read() {
        List<Placement> placements = placements();
        return new Proposal(
                score(plan.price()),
                placements,
                unplaced(),
                moved(placements),
                plan.routes().stream()
                        .filter(route -> !route.stops().isEmpty())
                        .map(this::figures)
                        .toList());
    }

    static PlanScore score(HardMediumSoftLongScore score) {
        return new PlanScore(score.hardScore(), score.mediumScore(), score.softScore());
    }

    List<Placement> placements() {
        return plan.routes().stream()
                .flatMap(route -> IntStream.range(0, route.stops().size())
                        .mapToObj(position -> book.placement(route, route.stops(), position)))
                .toList();
    }

    /** What nobody makes, and why; what nobody could locate among it. */
    List<Unplaced> unplaced() {
        Obstacles obstacles = new Obstacles(book);
        Stream<Visit> homeless =
                plan.stops().stream().filter(stop -> !stop.isAssigned()).map(book::visit);
        Stream<Visit> nowhere = book.problem().visits().stream().filter(visit -> visit.site() == null);
        return Stream.concat(homeless, nowhere).map(obstacles::explain).toList();
    }

    List<MovedVisit> moved(List<Placement> placements) {
        Map<UUID, Placement> after =
                placements.stream().collect(Collectors.toMap(Placement::visitId, Function.identity()));
        return book.problem().visits().stream()
                .filter(visit -> visit.planned() != null)
                .map(visit -> new MovedVisit(visit.id(), visit.planned(), after.get(visit.id())))
                .filter(moved -> !Objects.equals(moved.before(), moved.after()))
                .toList();
    }

    private RoundFigures figures(Route route) {
        RouteSummary summary = route.summary();
        return new RoundFigures(
                book.shift(route).technicianId(),
                book.shift(route).day(),
                RoundBook.time(summary.departure()),
                RoundBook.time(summary.home()),
                route.stops().size(),
                summary.amount(Concern.DISTANCE) / 1_000.0,
                summary.work() / 60,
                summary.amount(Concern.OVERTIME) / 60,
                summary.amount(Concern.WINDOW) / 60,
                summary.lunchBefore() >= 0);
    }
}
