package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented Clothilde on the telephone: opens visits, finds them a technician and a time, and cancels some. */
@Component
@Profile("rehearsal")
class VisitDesk {

    private static final List<String> REASONS = List.of(
            "Le client sera absent et rappellera", "Le client a réglé le problème lui-même", "Travaux reportés");

    private final Dispatch dispatch;
    private final ContractBook contracts;
    private final FreeSlots slots;
    private final InventedTechnicians technicians;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final WorkingHours hours;
    private final VisitHabits habits;
    private final Clock clock;
    private final Map<UUID, Visit> visits = new HashMap<>();

    VisitDesk(
            Dispatch dispatch,
            ContractBook contracts,
            FreeSlots slots,
            InventedTechnicians technicians,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.dispatch = dispatch;
        this.contracts = contracts;
        this.slots = slots;
        this.technicians = technicians;
        this.agenda = agenda;
        this.options = options;
        this.hours = WorkingHours.of(properties.habits());
        this.habits = properties.habits().visits();
        this.clock = clock;
    }

    /** The visit of that intervention, if it is one of hers. */
    Optional<Visit> visit(@Nullable UUID intervention) {
        return Optional.ofNullable(intervention).map(visits::get);
    }

    /** Emergencies are opened on the day, what a contract promises weeks before, the rest some days before. */
    void expect(Visit visit) {
        Fate fate = fate(visit);
        int ahead = visit.errand().isEmergency()
                ? 0
                : visit.errand().isPromised() ? 10 + fate.below(20, "ahead") : 2 + fate.below(10, "ahead");
        LocalDate day = visit.day().minusDays(ahead);
        LocalDate first = day.isBefore(options.from()) ? options.from() : day;
        LocalTime time =
                LocalTime.of(8, 1).plusMinutes(fate.below(visit.errand().isEmergency() ? 400 : 570, "time"));
        Instant at = hours.done(first.atTime(time).atZone(Paris.ZONE).toInstant(), Duration.ZERO);
        agenda.plan(new Agenda.Act(at, visit.name(), "opens", () -> open(visit)));
    }

    private void open(Visit visit) {
        ContractView contract = contracts.contract(visit.place().contract().id());
        boolean covered = visit.isUnderContract() && contract.isActive();
        if (visit.errand().isPromised() && !covered) {
            return;
        }
        UUID id = dispatch.open(
                new InterventionDraft(
                        visit.errand().kind(),
                        visit.errand().subject(),
                        visit.place().customer().id(),
                        visit.place().site().id(),
                        null,
                        covered ? contract.id() : null),
                InventedDispatcher.NAME);
        visit.opened(id);
        visits.put(id, visit);
        if (!visit.errand().isEmergency()) {
            appoint(visit, slots.on(visit.day(), visit.errand().minutes(), fate(visit)));
        }
    }

    /** A visit was left unfinished: the next one is planned as soon as she is at work. */
    void followUp(UUID followUpId, UUID unfinished) {
        visit(unfinished).ifPresent(first -> {
            String name = first.name() + ", again";
            Visit visit = new Visit(
                    name,
                    first.errand(),
                    first.place(),
                    first.isUnderContract(),
                    Paris.today(clock).plusDays(2),
                    Course.of(first.errand(), habits, Fate.of(options.seed(), name, "course")));
            visit.opened(followUpId);
            visits.put(followUpId, visit);
            if (!visit.errand().isEmergency()) {
                agenda.plan(new Agenda.Act(
                        hours.done(clock.instant(), Duration.ofMinutes(5)),
                        name,
                        "plans",
                        () -> appoint(
                                visit, slots.on(visit.day(), visit.errand().minutes(), fate(visit)))));
            }
        });
    }

    /** A task that asks for a technician and a time is done by giving them. */
    boolean plans(TaskOpened task) {
        Optional<Visit> waiting = visit(task.businessKey()).filter(visit -> !visit.isAppointed());
        waiting.ifPresent(visit -> appoint(
                visit,
                slots.soonest(
                        clock.instant().plus(Duration.ofMinutes(20)),
                        visit.errand().minutes(),
                        fate(visit))));
        return waiting.isPresent();
    }

    private void appoint(Visit visit, Visit.Appointment appointment) {
        visit.appointed(appointment);
        dispatch.plan(visit.id(), appointment.slot(), InventedDispatcher.NAME);
        Instant start = appointment.slot().start();
        if (visit.course().cancelled() && !visit.errand().isEmergency()) {
            Instant before = hours.done(start.minus(Duration.ofHours(20)), Duration.ofMinutes(7));
            agenda.plan(new Agenda.Act(
                    before.isBefore(start) ? before : start,
                    visit.name(),
                    "cancels",
                    () -> cancel(visit, fate(visit).any(REASONS, "reason"))));
        } else {
            technicians.expect(visit, () -> comesToNothing(visit));
        }
    }

    /** What a contract promised does not take place once it has ended. */
    private boolean comesToNothing(Visit visit) {
        boolean ended = visit.errand().isPromised()
                && contracts
                        .contract(visit.place().contract().id())
                        .termOn(Paris.today(clock))
                        .isEmpty();
        if (ended) {
            cancel(visit, "Le contrat a pris fin");
        }
        return ended;
    }

    private void cancel(Visit visit, String reason) {
        visit.ends();
        dispatch.cancel(visit.id(), reason, InventedDispatcher.NAME);
    }

    private Fate fate(Visit visit) {
        return Fate.of(options.seed(), visit.name(), "appointment");
    }
}
