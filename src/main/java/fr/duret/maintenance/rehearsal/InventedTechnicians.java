package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.ClockTap;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented technicians: they arrive, pause, go on, write, have it signed and leave. Each has seconds of their own
 * within every minute, so that no two of them ever do something at one instant and the order of things is certain.
 */
@Component
@Profile("rehearsal")
class InventedTechnicians {

    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final LocalTime TOO_LATE = LocalTime.of(18, 30);
    private static final List<String> OBSTACLES = List.of(
            "Pièce à commander", "Accès au tableau impossible ce jour", "Le client doit faire couper l’alimentation");

    private final FieldWork work;
    private final InterventionBook book;
    private final Paperwork paperwork;
    private final Presence crew;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final Clock clock;
    private final Map<UUID, Visit> atWork = new HashMap<>();
    private final Map<UUID, Instant> left = new HashMap<>();

    InventedTechnicians(
            FieldWork work,
            InterventionBook book,
            Paperwork paperwork,
            Presence crew,
            Agenda agenda,
            RehearsalOptions options,
            Clock clock) {
        this.work = work;
        this.book = book;
        this.paperwork = paperwork;
        this.crew = crew;
        this.agenda = agenda;
        this.options = options;
        this.clock = clock;
    }

    /** @param elsewhere what becomes of it if the technician can't go that day after all */
    void expect(Visit visit, Runnable elsewhere) {
        Visit.Appointment agreed = visit.appointment();
        Instant own = agreed.slot().start().plusSeconds(visit.course().delay() * 60L + second(visit));
        agenda.plan(new Agenda.Act(own, visit.name(), "arrives", () -> arrive(visit, agreed, elsewhere)));
    }

    private int second(Visit visit) {
        int turn = crew.turn(visit.technician());
        int each = Math.max(1, 59 / crew.crew().size());
        return 1 + (turn * each + fate(visit).below(each, "second")) % 59;
    }

    /** Whoever forgot to clock out at the last customer's sees it now. */
    private void arrive(Visit visit, Visit.Appointment agreed, Runnable elsewhere) {
        if (visit.isOver() || visit.isBegun() || !visit.appointment().equals(agreed)) {
            return;
        }
        if (!crew.isAble(visit.technician(), visit.errand(), Paris.today(clock))) {
            elsewhere.run();
            return;
        }
        Optional.ofNullable(atWork.get(visit.technician().id()))
                .filter(earlier -> left.containsKey(earlier.id()))
                .ifPresent(earlier -> work.clockOut(change(earlier), tap(earlier)));
        if (atWork.containsKey(visit.technician().id())) {
            wait(visit, agreed, elsewhere);
            return;
        }
        visit.begins();
        atWork.put(visit.technician().id(), visit);
        work.clockIn(change(visit), tap(visit));
        Course course = visit.course();
        int before = course.pause() == 0 ? 0 : course.worked() / 2;
        if (course.photos() > 0) {
            paperwork.photograph(visit, change(visit), 1);
        }
        if (course.pause() > 0) {
            in(before, visit, "pauses", () -> work.pause(change(visit), tap(visit)));
            in(before + course.pause(), visit, "resumes", () -> work.resume(change(visit), tap(visit)));
        }
        int minutes = course.worked() + course.pause();
        if (course.amended()) {
            in(minutes - 20, visit, "amends", () -> paperwork.amend(visit, change(visit)));
        }
        if (!course.late()) {
            in(minutes - 2, visit, "signs", () -> paperwork.finish(visit, this::change));
        }
        in(minutes, visit, "leaves", () -> leave(visit));
    }

    /** Who is still at the last customer's comes a quarter of an hour later; in the evening, the office finds another day. */
    private void wait(Visit visit, Visit.Appointment agreed, Runnable elsewhere) {
        Instant later = clock.instant().plus(AGAIN);
        if (later.atZone(Paris.ZONE).toLocalTime().isBefore(TOO_LATE)) {
            agenda.plan(new Agenda.Act(later, visit.name(), "arrives", () -> arrive(visit, agreed, elsewhere)));
        } else {
            elsewhere.run();
        }
    }

    private void in(int minutes, Visit visit, String what, Runnable deed) {
        agenda.plan(new Agenda.Act(clock.instant().plusSeconds(minutes * 60L), visit.name(), what, deed));
    }

    private void leave(Visit visit) {
        if (visit.course().forgotten()) {
            left.put(visit.id(), clock.instant());
        } else if (visit.course().unfinished()) {
            work.leaveUnfinished(change(visit), tap(visit), fate(visit).any(OBSTACLES, "obstacle"));
        } else {
            work.clockOut(change(visit), tap(visit));
        }
        if (visit.course().late()) {
            LocalDate tomorrow = WorkingDays.onOrAfter(Paris.today(clock).plusDays(1));
            int second = clock.instant().atZone(Paris.ZONE).getSecond();
            agenda.plan(new Agenda.Act(
                    tomorrow.atTime(7, 40, second).atZone(Paris.ZONE).toInstant(),
                    visit.name(),
                    "signs",
                    () -> paperwork.finish(visit, this::change)));
        }
    }

    /** The technician is clocked out, by whomever. */
    void hasLeft(UUID technicianId) {
        Visit visit = atWork.remove(technicianId);
        if (visit != null) {
            visit.ends();
        }
    }

    /** When a technician who forgot to clock out has really left. */
    Optional<Instant> leftAt(UUID intervention) {
        return Optional.ofNullable(left.get(intervention));
    }

    private Change change(Visit visit) {
        return new Change(
                visit.id(), visit.technician().id(), visit.technician().name(), book.version(visit.id()));
    }

    private ClockTap tap(Visit visit) {
        Instant now = clock.instant();
        return Whereabout.of(visit, fate(visit))
                .map(position -> new ClockTap(now, now, position, null, null))
                .orElseGet(() -> new ClockTap(now, now, null, null, "Pas de signal GPS en sous-sol"));
    }

    private Fate fate(Visit visit) {
        return Fate.of(options.seed(), visit.name(), "field work");
    }
}
