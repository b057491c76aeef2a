package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Disruption;
import fr.duret.maintenance.planning.MovedVisit;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanScore;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Repair;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.Visit;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suggests the way out of a disruption that changes the least. */
final class Repairs {

    private final Upset upset;
    private final PlanScore before;
    private final RoundBook book;
    private final Mending mending;

    Repairs(PlanningProblem problem, TravelTimes travelTimes, Disruption disruption) {
        upset = new Upset(problem);
        before = ProposalReader.score(
                RoundBook.open(upset.calm(), travelTimes).plan().price());
        book = RoundBook.open(upset.after(disruption), travelTimes);
        mending = new Mending(book.plan());
    }

    static Repair suggest(PlanningProblem problem, TravelTimes travelTimes, Disruption disruption) {
        Repairs repairs = new Repairs(problem, travelTimes, disruption);
        repairs.mend(disruption);
        return repairs.suggestion();
    }

    private void mend(Disruption disruption) {
        if (disruption instanceof Disruption.Emergency emergency) {
            book.stop(emergency.visit().id()).ifPresent(stop -> mending.place(stop, route -> true));
        } else if (disruption instanceof Disruption.Overrun overrun) {
            book.stop(overrun.visitId()).map(Stop::route).ifPresent(mending::relieve);
        } else if (disruption instanceof Disruption.Absence absence) {
            replace(absence);
        } else if (disruption instanceof Disruption.NoShow noShow) {
            useTheHole(noShow);
        }
    }

    private void replace(Disruption.Absence absence) {
        List<Stop> homeless = book.plan().stops().stream()
                .filter(stop -> stop.route() != null && Upset.isHit(book.visit(stop), absence))
                .sorted(Comparator.comparingInt(stop -> -stop.demand().urgency()))
                .toList();
        for (Stop stop : homeless) {
            Route route = Objects.requireNonNull(stop.route());
            route.take(route.stops().stream().filter(each -> each != stop).toList());
        }
        homeless.forEach(stop -> mending.place(stop, route -> true));
    }

    /** Another visit may take the time that was won; the missed one is planned anew from the next day on. */
    private void useTheHole(Disruption.NoShow noShow) {
        Placement missed = upset.calm().visits().stream()
                .filter(visit -> visit.id().equals(noShow.visitId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No visit of the problem is " + noShow.visitId()))
                .planned();
        Stop stop = book.stop(noShow.visitId()).orElse(null);
        if (missed == null || stop == null) {
            return;
        }
        List<Stop> waiting = book.plan().stops().stream()
                .filter(other -> !other.isAssigned() && other != stop)
                .sorted(Comparator.comparingInt(other -> -other.demand().urgency()))
                .toList();
        for (Stop other : waiting) {
            if (mending.fill(other, route -> isOn(route, missed), noShow.at().toSecondOfDay())) {
                break;
            }
        }
        mending.place(stop, route -> book.shift(route).day().isAfter(missed.day()));
    }

    private boolean isOn(Route route, Placement placement) {
        return book.shift(route).day().equals(placement.day())
                && book.shift(route).technicianId().equals(placement.technicianId());
    }

    private Repair suggestion() {
        ProposalReader reader = new ProposalReader(book, book.plan());
        PlanScore after = ProposalReader.score(book.plan().price());
        List<Placement> placements = reader.placements();
        Map<UUID, Placement> was = byVisit(upset.calm().visits().stream().map(Visit::planned));
        Map<UUID, Placement> is = byVisit(placements.stream());
        List<MovedVisit> moved = book.problem().visits().stream()
                .map(visit -> moved(visit.id(), was.get(visit.id()), is.get(visit.id())))
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
        List<Unplaced> unplaced = reader.unplaced();
        long cost = before.soft() - after.soft();
        return new Repair(cost, after, moved, unplaced, new RepairWording(book).say(moved, unplaced));
    }

    private static Map<UUID, Placement> byVisit(Stream<@Nullable Placement> placements) {
        return placements.filter(Objects::nonNull).collect(Collectors.toMap(Placement::visitId, Function.identity()));
    }

    private static MovedVisit moved(UUID visitId, @Nullable Placement was, @Nullable Placement is) {
        boolean same = was != null && is != null && isSame(was, is);
        return new MovedVisit(visitId, was, same ? was : is);
    }

    /** A few minutes are not a change that one would ring a customer up for. */
    private static boolean isSame(Placement was, Placement is) {
        return was.day().equals(is.day())
                && was.technicianId().equals(is.technicianId())
                && minutes(was.start(), is.start()) < 15;
    }

    private static long minutes(LocalTime one, LocalTime other) {
        return Math.abs(one.toSecondOfDay() - other.toSecondOfDay()) / 60;
    }
}
