package fr.duret.maintenance.appointments;

import fr.duret.maintenance.appointments.Offers.Able;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.RoundsPlanning;
import fr.duret.maintenance.planning.SlotOffer;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the slots that really fit into the rounds, those that customers hold included. */
@Service
public class SlotSearch {

    /** How many days one search looks at. */
    public static final int DAYS = 21;

    private static final int MOST = 80;

    private final SearchGround ground;
    private final RoundsPlanning planning;
    private final Clock clock;

    SlotSearch(SearchGround ground, RoundsPlanning planning, Clock clock) {
        this.ground = ground;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * The slots for an intervention, the best of each half-day.
     *
     * @param from the first day to look at; none for the first that makes sense
     * @param technician whose slots only; none for everybody's
     */
    public Offers offers(UUID interventionId, @Nullable LocalDate from, @Nullable UUID technician) {
        LocalDate first = ground.firstDay(interventionId);
        LocalDate start = from == null || from.isBefore(first) ? first : from;
        LocalDate end = start.plusDays(DAYS - 1L);
        PlanningProblem problem = ground.problem(interventionId, start, end);
        List<Able> able = problem.technicians().stream()
                .map(one -> new Able(one.id(), one.name()))
                .sorted(Comparator.comparing(Able::name))
                .toList();
        PlanningProblem asked = technician == null ? problem : only(problem, technician);
        List<Offer> slots = bestOfHalfDays(found(asked, interventionId).stream()
                .filter(Predicate.not(ground.agreed(interventionId)))
                .toList());
        return new Offers(start, end, slots, able, slots.isEmpty() ? hindrance(asked, interventionId, end) : null);
    }

    /** That slot as it can be had now: within the hour that was offered; empty if it cannot be had any more. */
    Optional<Offer> at(UUID interventionId, SlotChoice choice) {
        LocalDate day = Paris.dateOf(choice.startsAt());
        if (day.isBefore(ground.firstDay(interventionId))) {
            return Optional.empty();
        }
        PlanningProblem problem = ground.promising(
                only(ground.problem(interventionId, day, day), choice.technicianId()),
                interventionId,
                ArrivalWindow.around(choice.startsAt()));
        return found(problem, interventionId).stream()
                .min(Comparator.comparing(offer -> Math.abs(
                        offer.startsAt().getEpochSecond() - choice.startsAt().getEpochSecond())));
    }

    private List<Offer> found(PlanningProblem problem, UUID interventionId) {
        Map<UUID, String> names = problem.technicians().stream()
                .collect(Collectors.toMap(RosteredTechnician::id, RosteredTechnician::name));
        Instant now = clock.instant();
        return planning.offers(problem, interventionId, MOST).stream()
                .map(slot -> offer(slot, names))
                .filter(offer -> offer.startsAt().isAfter(now))
                .toList();
    }

    private static Offer offer(SlotOffer slot, Map<UUID, String> names) {
        Placement place = slot.placement();
        return new Offer(
                place.technicianId(),
                names.getOrDefault(place.technicianId(), ""),
                instant(place.day(), place.start()),
                instant(place.day(), place.end()),
                slot.extraSeconds(),
                slot.recommended());
    }

    /** The list comes with the cheapest first: the first of each half-day stays. */
    private static List<Offer> bestOfHalfDays(List<Offer> cheapestFirst) {
        List<Offer> best = new ArrayList<>(cheapestFirst.stream()
                .collect(Collectors.toMap(SlotSearch::halfDay, Function.identity(), (first, dearer) -> first))
                .values());
        best.sort(Comparator.comparing(Offer::startsAt));
        return best;
    }

    private static String halfDay(Offer offer) {
        return offer.day()
                + (offer.startsAt().atZone(Paris.ZONE).toLocalTime().isBefore(LocalTime.NOON) ? " matin" : " soir");
    }

    private Hindrance hindrance(PlanningProblem problem, UUID interventionId, LocalDate end) {
        Unplaced why = planning.whyNowhere(problem, interventionId);
        return Hindrance.of(why.reason(), why.sentence(), end);
    }

    private static PlanningProblem only(PlanningProblem problem, UUID technician) {
        return new PlanningProblem(
                problem.technicians().stream()
                        .filter(one -> one.id().equals(technician))
                        .toList(),
                problem.shifts().stream()
                        .filter(shift -> shift.technicianId().equals(technician))
                        .toList(),
                problem.visits().stream()
                        .filter(visit -> mayStay(visit, technician))
                        .toList(),
                problem.weights());
    }

    private static boolean mayStay(Visit visit, UUID technician) {
        Placement planned = visit.planned();
        return planned == null || planned.technicianId().equals(technician);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE).toInstant();
    }
}
