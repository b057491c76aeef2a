package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented Clothilde on the telephone: opens visits, finds them a technician and a time, moves and cancels some. */
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

    /** Emergencies are opened on the day, the rest some days before. */
    void expect(Visit visit) {
        Fate fate = fate(visit);
        int ahead = visit.errand().isEmergency() ? 0 : 2 + fate.below(10, "ahead");
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
        UUID id = dispatch.open(
                new InterventionDraft(
                        visit.errand().kind(),
                        visit.errand().subject(),
                        visit.place().customer().id(),
                        visit.place().site().id(),
                        null,
                        covered ? contract.id() : null),
                InventedDispatcher.NAME);
        opened(visit, id);
        if (!visit.errand().isEmergency()) {
            slots.on(visit.day(), visit.errand(), fate(visit)).ifPresent(free -> appoint(visit, free));
        }
    }

    /** A visit has its intervention. */
    void opened(Visit visit, UUID intervention) {
        visit.opened(intervention);
        visits.put(intervention, visit);
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
            opened(visit, followUpId);
            if (!visit.errand().isEmergency()) {
                agenda.plan(new Agenda.Act(
                        hours.done(clock.instant(), Duration.ofMinutes(5)),
                        name,
                        "plans",
                        () -> slots.on(visit.day(), visit.errand(), fate(visit))
                                .ifPresent(free -> appoint(visit, free))));
            }
        });
    }

    /** A task that asks for a technician and a time is done by giving them. */
    boolean plans(TaskOpened task) {
        Optional<Visit> waiting = visit(task.businessKey()).filter(visit -> !visit.isAppointed());
        Optional<Visit.Appointment> free = waiting.flatMap(this::soonest);
        free.ifPresent(appointment -> appoint(waiting.orElseThrow(), appointment));
        return free.isPresent();
    }

    /**
     * As soon as there is time; but what no contract promises not before the day from which it is wanted, which for the
     * works of a signed quote the law has a say in.
     */
    private Optional<Visit.Appointment> soonest(Visit visit) {
        Instant soon = clock.instant().plus(Duration.ofMinutes(20));
        Instant wanted = Paris.startOf(visit.day());
        boolean waits = !visit.isUnderContract() && wanted.isAfter(soon);
        return slots.soonest(waits ? wanted : soon, visit.errand(), fate(visit));
    }

    /** Gives the visit that technician and that time. */
    void appoint(Visit visit, Visit.Appointment appointment) {
        dispatch.plan(visit.id(), appointment.slot(), InventedDispatcher.NAME);
    }

    /** It has its technician and its time, whoever gave them: the technician knows, and the customer may still cancel. */
    void planned(UUID intervention, Visit.Appointment appointment) {
        slots.plan(intervention, appointment.slot());
        visit(intervention).ifPresent(visit -> {
            boolean first = !visit.isAppointed();
            visit.appointed(appointment);
            technicians.expect(visit, () -> move(visit));
            if (first && visit.course().cancelled() && !visit.errand().isEmergency()) {
                cancelBefore(visit, appointment.slot().start());
            }
        });
    }

    private void cancelBefore(Visit visit, Instant start) {
        Instant before = hours.done(start.minus(Duration.ofHours(20)), Duration.ofMinutes(7));
        agenda.plan(new Agenda.Act(
                before.isBefore(start) ? before : start,
                visit.name(),
                "cancels",
                () -> cancel(visit, fate(visit).any(REASONS, "reason"))));
    }

    /** The technician is away on these days: whatever they had to do then, somebody does, as soon as there is time. */
    void isAway(TechnicianView technician, LocalDate first, LocalDate last) {
        visits.values().stream()
                .filter(visit -> visit.isAppointed() && !visit.isBegun() && !visit.isOver())
                .filter(visit -> visit.technician().id().equals(technician.id()))
                .filter(visit -> visit.isOn(first, last))
                .sorted(Comparator.comparing(Visit::name))
                .toList()
                .forEach(this::move);
    }

    private void move(Visit visit) {
        soonest(visit).ifPresent(free -> appoint(visit, free));
    }

    /** It does not take place: somebody else has cancelled it. */
    void gone(UUID intervention) {
        slots.free(intervention);
        visit(intervention).ifPresent(Visit::ends);
    }

    private void cancel(Visit visit, String reason) {
        if (!visit.isOver() && !visit.isBegun()) {
            dispatch.cancel(visit.id(), reason, InventedDispatcher.NAME);
        }
    }

    private Fate fate(Visit visit) {
        return Fate.of(options.seed(), visit.name(), "appointment");
    }
}
