package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says when somebody should wonder why a technician has not clocked out. */
@Service
public class VisitCalendar {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    /**
     * The moments of one visit.
     *
     * @param remindAt an hour after the planned end: the technician is reminded
     * @param officeAt seven in the evening, or the next morning if that is past by then: the office decides
     */
    public record Moments(Instant remindAt, Instant officeAt) {}

    private final InterventionBook interventions;
    private final Clock clock;

    VisitCalendar(InterventionBook interventions, Clock clock) {
        this.interventions = interventions;
        this.clock = clock;
    }

    public Moments of(UUID interventionId) {
        Instant plannedEnd = interventions.intervention(interventionId).plannedEnd();
        Instant now = clock.instant();
        Instant remindAt = (plannedEnd == null || plannedEnd.isBefore(now) ? now : plannedEnd).plus(PATIENCE);
        LocalDate day = Paris.dateOf(remindAt);
        Instant evening = day.atTime(EVENING).atZone(Paris.ZONE).toInstant();
        return new Moments(remindAt, evening.isAfter(remindAt) ? evening : Paris.opening(day.plusDays(1)));
    }
}
