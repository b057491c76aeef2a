package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.rounds.PlanningGround;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The rounds as a customer who looks for a slot finds them: with what others have chosen meanwhile. */
@Component
class SearchGround {

    private final PlanningGround rounds;
    private final InterventionBook interventions;
    private final Clock clock;

    SearchGround(PlanningGround rounds, InterventionBook interventions, Clock clock) {
        this.rounds = rounds;
        this.interventions = interventions;
        this.clock = clock;
    }

    /** The first day that can be offered: today for an emergency, otherwise tomorrow, or when the visit falls due. */
    LocalDate firstDay(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        LocalDate today = Paris.today(clock);
        if (intervention.kind() == InterventionKind.EMERGENCY_REPAIR) {
            return today;
        }
        DueWindow due = intervention.due();
        LocalDate tomorrow = today.plusDays(1);
        return due == null || due.from().isBefore(tomorrow) ? tomorrow : due.from();
    }

    /** Recognises the slot in which the intervention is planned already, if it is. */
    Predicate<Offer> agreed(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return offer -> offer.technicianId().equals(intervention.technicianId())
                && offer.startsAt().equals(intervention.plannedStart());
    }

    /** The rounds of those days with the intervention free to be placed, wherever it stands now. */
    PlanningProblem problem(UUID interventionId, LocalDate from, LocalDate to) {
        PlanningProblem problem = rounds.problem(from, to, interventionId);
        return problem.withVisits(problem.visits().stream()
                .map(visit -> visit.id().equals(interventionId)
                        ? visit.promised(null).planned(null, Commitment.FREE)
                        : standing(visit))
                .toList());
    }

    /** Whoever is planned keeps their hour: a booking moves nobody else. */
    private static Visit standing(Visit visit) {
        Placement place = Objects.requireNonNull(visit.planned());
        return visit.promised(new TimeSpan(place.day(), place.start(), place.start()));
    }

    /** The same with the customer told to expect the technician within that hour. */
    PlanningProblem promising(PlanningProblem problem, UUID interventionId, ArrivalWindow window) {
        TimeSpan hour = new TimeSpan(window.day(), time(window.from()), time(window.to()));
        return problem.withVisits(problem.visits().stream()
                .map(visit -> visit.id().equals(interventionId) ? visit.promised(hour) : visit)
                .toList());
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime();
    }
}
