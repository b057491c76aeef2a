package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.SlotOffer;
import fr.duret.maintenance.planning.TravelTimes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the places into which a visit fits: of each technician's half-day the cheapest. */
final class SlotOffers {

    private static final int RECOMMENDED = 3;
    private static final int NOON = 43_200;

    private SlotOffers() {}

    /** A technician's half-day. */
    private record HalfShift(UUID technician, LocalDate day, boolean morning) {}

    static List<SlotOffer> find(PlanningProblem problem, TravelTimes travelTimes, UUID visitId, int most) {
        RoundBook book = RoundBook.open(problem, travelTimes);
        Stop stop = book.stop(visitId).orElse(null);
        if (stop == null) {
            return List.of();
        }
        Map<HalfShift, Trials.Trial> best = new HashMap<>();
        new Trials(book.plan()).everywhere(stop, route -> stop.demand().fits(route.duty()), trial -> {
            if (trial.breaksNothing()) {
                best.merge(half(book, trial), trial, SlotOffers::better);
            }
        });
        List<Trials.Trial> cheapest = best.values().stream()
                .sorted(Comparator.comparing(Trials.Trial::change)
                        .reversed()
                        .thenComparing(trial -> trial.route().number())
                        .thenComparing(Trials.Trial::position))
                .limit(most)
                .toList();
        return cheapest.stream()
                .map(trial -> offer(book, trial, cheapest.indexOf(trial) < RECOMMENDED))
                .toList();
    }

    private static Trials.Trial better(Trials.Trial one, Trials.Trial other) {
        return one.change().compareTo(other.change()) >= 0 ? one : other;
    }

    private static HalfShift half(RoundBook book, Trials.Trial trial) {
        boolean morning = trial.after().starts()[trial.position()] < NOON;
        return new HalfShift(
                book.shift(trial.route()).technicianId(),
                book.shift(trial.route()).day(),
                morning);
    }

    private static SlotOffer offer(RoundBook book, Trials.Trial trial, boolean recommended) {
        Placement placement = book.placement(trial.route(), trial.stops(), trial.position());
        return new SlotOffer(
                placement,
                -trial.change().softScore(),
                trial.more(Concern.DISTANCE),
                trial.more(Concern.TRAVEL),
                recommended);
    }
}
