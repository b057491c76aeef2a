package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitBook;
import fr.duret.maintenance.visits.VisitView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented Clothilde with the visits that contracts promise: she plans each some weeks before a day within its
 * window, and overlooks a few until she is asked.
 */
@Component
@Profile("rehearsal")
class PromisedVisits {

    private static final String ASKS = "Task_PlanVisit";

    /** At two days' notice a customer can be reached. */
    private static final int NOTICE = 2;

    private final InterventionBook book;
    private final VisitBook visits;
    private final VisitDesk desk;
    private final BookingCustomers customers;
    private final FreeSlots slots;
    private final Places places;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final VisitHabits habits;
    private final WorkingHours hours;
    private final Clock clock;
    private final Map<String, Integer> opened = new HashMap<>();

    PromisedVisits(
            InterventionBook book,
            VisitBook visits,
            VisitDesk desk,
            BookingCustomers customers,
            FreeSlots slots,
            Places places,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.book = book;
        this.visits = visits;
        this.desk = desk;
        this.customers = customers;
        this.slots = slots;
        this.places = places;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().visits();
        this.hours = WorkingHours.of(properties.habits());
        this.clock = clock;
    }

    /** A process has opened what keeps a promise. */
    void opened(InterventionView intervention) {
        places.of(intervention.contractId()).ifPresent(place -> {
            String contract = place.contract().reference();
            String name = contract + " visit " + opened.merge(contract, 1, Integer::sum);
            DueWindow window = Objects.requireNonNull(intervention.due());
            Visit visit = new Visit(
                    name,
                    Errand.YEARLY_SERVICE,
                    place,
                    true,
                    wished(window, name),
                    Course.of(Errand.YEARLY_SERVICE, habits, Fate.of(options.seed(), name, "course")));
            desk.opened(visit, intervention.id());
            if (customers.mayBook(visit)) {
                customers.bookLater(visit, visit.day().minusDays(40), window.from(), window.to());
            }
            if (!fate(name).happens(habits.overlooked(), "overlooked")) {
                planLater(visit, visit.day());
            }
        });
    }

    /** Some weeks before that day, when she is at work; at once if that is over. */
    private void planLater(Visit visit, LocalDate day) {
        Fate fate = fate(visit.name());
        LocalDate when = day.minusDays(10 + fate.below(20, "ahead"));
        Instant at = (when.isBefore(Paris.today(clock)) ? Paris.today(clock) : when)
                .atTime(LocalTime.of(8, 1).plusMinutes(fate.below(540, "time")))
                .atZone(Paris.ZONE)
                .toInstant();
        Instant now = clock.instant();
        agenda.plan(new Agenda.Act(
                hours.done(at.isAfter(now) ? at : now, Duration.ofMinutes(3)),
                visit.name(),
                "plans",
                () -> plan(visit)));
    }

    private void plan(Visit visit) {
        InterventionView intervention = book.intervention(visit.id());
        if (intervention.status() != InterventionStatus.TO_PLAN) {
            return;
        }
        DueWindow window = Objects.requireNonNull(intervention.due());
        LocalDate day = wished(window, visit.name());
        int ahead = 10 + fate(visit.name()).below(20, "ahead");
        if (day.minusDays(ahead).isAfter(Paris.today(clock))) {
            planLater(visit, day);
        } else {
            free(visit, day, window).ifPresent(found -> desk.appoint(visit, found));
        }
    }

    /** Within the window if anybody has time in it, otherwise as soon as anybody has. */
    private Optional<Visit.Appointment> free(Visit visit, LocalDate day, DueWindow window) {
        Fate fate = fate(visit.name());
        LocalDate soonest = Paris.today(clock).plusDays(NOTICE);
        LocalDate first = day.isBefore(soonest) ? soonest : day;
        return slots.between(first, window.to(), visit.errand(), fate)
                .or(() -> slots.between(soonest, window.to(), visit.errand(), fate))
                .or(() -> slots.on(soonest, visit.errand(), fate));
    }

    /** Asked for a visit that she has overlooked, she reaches most customers; the others say what they want. */
    boolean plans(TaskOpened task) {
        if (!ASKS.equals(task.step()) || task.termId() == null) {
            return false;
        }
        Optional<Visit> asked = visits.ofTerm(task.termId()).stream()
                .filter(visit -> visit.stage().isUnplanned())
                .min(Comparator.comparing(VisitView::dueTo).thenComparing(VisitView::number))
                .flatMap(visit -> desk.visit(visit.interventionId()));
        if (asked.isEmpty()) {
            return false;
        }
        Visit visit = asked.get();
        if (fate(visit.name()).happens(habits.reached(), "reached")) {
            plan(visit);
        }
        if (!visit.isAppointed()) {
            LocalDate nextWeek = Paris.today(clock).plusWeeks(1);
            agenda.plan(new Agenda.Act(
                    hours.done(nextWeek.atTime(8, 30).atZone(Paris.ZONE).toInstant(), Duration.ofMinutes(3)),
                    visit.name(),
                    "plans",
                    () -> plan(visit)));
        }
        return visit.isAppointed();
    }

    private LocalDate wished(DueWindow window, String name) {
        return Errand.YEARLY_SERVICE.someDay(window.from(), window.to(), fate(name));
    }

    private Fate fate(String name) {
        return Fate.of(options.seed(), name, "promise");
    }
}
