package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.Roads;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says on the day itself when a technician will be there: from where they are now, and what they have to do before. */
@Service
@Transactional
public class ArrivalEstimates {

    private static final Duration UNKNOWN = Duration.ofMinutes(30);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final Set<InterventionStatus> AHEAD =
            Set.of(InterventionStatus.PLANNED, InterventionStatus.IN_PROGRESS, InterventionStatus.PAUSED);

    private final Appointments appointments;
    private final InterventionBook interventions;
    private final InterventionList list;
    private final CustomerRegister customers;
    private final TravelTimes travel;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrivalEstimates(
            Appointments appointments,
            InterventionBook interventions,
            InterventionList list,
            CustomerRegister customers,
            TravelTimes travel,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.interventions = interventions;
        this.list = list;
        this.customers = customers;
        this.travel = travel;
        this.events = events;
        this.clock = clock;
    }

    /** When the technician is expected; whether that is later than the customer was told. */
    public record Estimate(Instant at, boolean late) {}

    /** Estimates the arrival and notes it, for what the customer is told next. */
    public Estimate estimate(UUID appointmentId) {
        Appointment appointment = appointments.locked(appointmentId);
        AppointmentView view = appointment.view();
        AgreedSlot slot = Objects.requireNonNull(view.slot());
        Instant arrival = believable(arrival(interventions.intervention(view.interventionId()), slot), slot);
        Instant told = view.expectedAt() == null ? slot.window().to() : view.expectedAt();
        boolean late = arrival.isAfter(slot.window().to()) && arrival.isAfter(told);
        appointment.expect(late || view.expectedAt() == null ? arrival : told);
        if (late) {
            events.publishEvent(new AppointmentLate(appointmentId, arrival));
        }
        return new Estimate(arrival, late);
    }

    /** An arrival at night says that somebody forgot to clock, not when the technician comes: the planned hour stays. */
    private static Instant believable(Instant arrival, AgreedSlot slot) {
        Instant evening = slot.window().day().atTime(EVENING).atZone(Paris.ZONE).toInstant();
        return rounded(arrival.isAfter(evening) ? slot.startsAt() : arrival);
    }

    private Instant arrival(InterventionView visit, AgreedSlot slot) {
        LocalDate day = slot.window().day();
        UUID technician = visit.technicianId() == null ? slot.technicianId() : visit.technicianId();
        List<InterventionRow> before = list.of(technician, day, day).stream()
                .filter(row -> !row.id().equals(visit.id()))
                .filter(row -> AHEAD.contains(row.status()))
                .filter(row -> row.plannedStart() != null && row.plannedStart().isBefore(slot.startsAt()))
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.plannedStart())))
                .toList();
        Instant now = clock.instant();
        // Nobody is ahead and the technician should have come: where they are, nobody knows.
        Instant free = before.isEmpty() && now.isAfter(slot.startsAt()) ? now.plus(UNKNOWN) : now;
        UUID place = null;
        for (InterventionRow row : before) {
            InterventionView work = interventions.intervention(row.id());
            free = end(work, later(free.plus(way(place, work.siteId())), Objects.requireNonNull(work.plannedStart())));
            place = work.siteId();
        }
        return later(slot.startsAt(), free.plus(way(place, visit.siteId())));
    }

    /** When that work will be done; what has begun takes as long as was planned, and nobody knows how long beyond that. */
    private Instant end(InterventionView work, Instant start) {
        if (work.worked().isEmpty()) {
            return start.plus(work.planned());
        }
        Instant planned = work.worked().get(0).from().plus(work.planned());
        return planned.isAfter(clock.instant()) ? planned : clock.instant().plus(UNKNOWN);
    }

    private Duration way(@Nullable UUID from, UUID to) {
        Coordinates start = from == null ? null : place(from);
        Coordinates end = place(to);
        return start == null || end == null ? Duration.ZERO : Duration.ofSeconds(seconds(start, end));
    }

    private int seconds(Coordinates start, Coordinates end) {
        Roads roads = travel.between(List.of(start, end));
        return roads.seconds()[roads.place(start)][roads.place(end)];
    }

    private @Nullable Coordinates place(UUID siteId) {
        SiteView site = customers.site(siteId);
        return site.latitude() == null || site.longitude() == null
                ? null
                : new Coordinates(site.latitude(), site.longitude());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Up to the next five minutes: nobody believes 14 h 07. */
    private static Instant rounded(Instant instant) {
        long five = Duration.ofMinutes(5).toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond() + five - 1, five) * five);
    }
}
