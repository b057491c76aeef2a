package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.TravelTimes;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says at once what speaks against a place for a visit: who may, who is there, what was promised, how far it is. */
@Service
@Transactional(readOnly = true)
public class MoveChecks {

    private static final Set<InterventionStatus> MOVABLE =
            EnumSet.of(InterventionStatus.TO_PLAN, InterventionStatus.PLANNED);

    private final Workload workload;
    private final TechnicianRegister technicians;
    private final Workforce workforce;
    private final RoundSheets sheets;
    private final TravelTimes travelTimes;
    private final Clock clock;

    MoveChecks(
            Workload workload,
            TechnicianRegister technicians,
            Workforce workforce,
            RoundSheets sheets,
            TravelTimes travelTimes,
            Clock clock) {
        this.workload = workload;
        this.technicians = technicians;
        this.workforce = workforce;
        this.sheets = sheets;
        this.travelTimes = travelTimes;
        this.clock = clock;
    }

    /** What would come of that technician making the visit from then on. */
    public MoveCheck check(UUID interventionId, UUID technicianId, Instant start) {
        WorkItem item = workload.item(interventionId);
        TechnicianView technician = technicians.require(technicianId);
        Slot slot = new Slot(technicianId, start, start.plus(duration(item)));
        LocalDate day = Paris.dateOf(start);
        List<WorkItem> others = workload.planned(day, day).stream()
                .filter(other ->
                        technicianId.equals(other.technicianId()) && !other.id().equals(interventionId))
                .toList();
        List<Objection> objections = new ArrayList<>();
        stage(item, slot, objections);
        people(item, technician, slot, objections);
        promises(item, slot, objections);
        Neighbours around = new Neighbours(item, technician, slot, others);
        around.object(objections);
        objections.sort(Comparator.comparing(Objection::firm).reversed());
        return new MoveCheck(slot, objections, around.sentence());
    }

    static Duration duration(WorkItem item) {
        Instant start = item.plannedStart();
        Instant end = item.plannedEnd();
        return start == null || end == null ? RoundRules.usualDuration(item.kind()) : Duration.between(start, end);
    }

    private void stage(WorkItem item, Slot slot, List<Objection> objections) {
        if (!MOVABLE.contains(item.status())) {
            add(
                    objections,
                    true,
                    item.reference() + " est au stade « " + item.status().label() + " » : elle ne bouge plus.");
        }
        if (slot.start().isBefore(clock.instant())) {
            add(objections, true, "Cette heure est passée.");
        }
    }

    private void people(WorkItem item, TechnicianView technician, Slot slot, List<Objection> objections) {
        LocalDate day = Paris.dateOf(slot.start());
        LocalTime from = time(slot.start());
        LocalTime to = Paris.dateOf(slot.end()).equals(day) ? time(slot.end()) : LocalTime.MAX;
        workforce
                .objection(technician.id(), item.kind().qualification(), day, from, to)
                .ifPresent(why -> add(objections, true, why));
        Availability there = workforce.between(day, day).stream()
                .filter(one -> one.technicianId().equals(technician.id()))
                .findFirst()
                .orElseThrow();
        if (!there.works()) {
            add(
                    objections,
                    false,
                    technician.name() + " ne travaille pas le " + French.weekday(day) + " (" + there.hours() + ").");
        } else if (!there.covers(slot.start(), slot.end())) {
            add(objections, false, "Hors des horaires de " + technician.name() + " : " + there.hours() + ".");
        }
    }

    private static void promises(WorkItem item, Slot slot, List<Objection> objections) {
        PromisedArrival promised = item.promised();
        if (promised != null && !promised.isKeptBy(slot.start())) {
            add(
                    objections,
                    false,
                    "L'arrivée a été promise au client le " + French.weekday(Paris.dateOf(promised.from())) + ", entre "
                            + French.time(promised.from()) + " et " + French.time(promised.to()) + ".");
        }
        DueWindow due = item.due();
        LocalDate day = Paris.dateOf(slot.start());
        if (due != null && day.isBefore(due.from())) {
            add(objections, false, "La visite est attendue à partir du " + French.date(due.from()) + ".");
        }
        if (due != null && day.isAfter(due.to())) {
            add(objections, false, "La visite est attendue au plus tard le " + French.date(due.to()) + ".");
        }
    }

    private static void add(List<Objection> objections, boolean firm, String sentence) {
        objections.add(new Objection(firm, French.typeset(sentence)));
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime();
    }

    /** The visits before and after that place, and the ways between. */
    private final class Neighbours {

        private final TechnicianView technician;
        private final Slot slot;
        private final List<WorkItem> others;
        private final @Nullable WorkItem before;
        private final @Nullable WorkItem after;
        private final Duration wayThere;
        private final Duration wayOn;
        private final Duration work;

        Neighbours(WorkItem item, TechnicianView technician, Slot slot, List<WorkItem> others) {
            this.technician = technician;
            this.slot = slot;
            this.others = others;
            this.before = others.stream()
                    .filter(other -> !end(other).isAfter(slot.start()))
                    .reduce((one, later) -> later)
                    .orElse(null);
            this.after = others.stream()
                    .filter(other -> !start(other).isBefore(slot.end()))
                    .findFirst()
                    .orElse(null);
            List<WorkItem> all = new ArrayList<>(others);
            all.add(item);
            Ways ways = Ways.between(travelTimes, List.of(technician), all);
            Coordinates home = Ways.start(technician);
            this.wayThere = ways.time(before == null ? home : Ways.site(before), Ways.site(item));
            this.wayOn = ways.time(Ways.site(item), after == null ? home : Ways.site(after));
            List<WorkItem> day = new ArrayList<>(others);
            day.add(item.planned(slot));
            day.sort(Comparator.comparing(Neighbours::start));
            this.work = sheets.of(day, List.of(technician)).get(0).work();
        }

        void object(List<Objection> objections) {
            others.stream()
                    .filter(other ->
                            start(other).isBefore(slot.end()) && end(other).isAfter(slot.start()))
                    .findFirst()
                    .ifPresent(other -> add(
                            objections,
                            true,
                            technician.name() + " est déjà chez " + other.label() + " de " + French.time(start(other))
                                    + " à " + French.time(end(other)) + "."));
            if (before != null && end(before).plus(wayThere).isAfter(slot.start())) {
                add(
                        objections,
                        false,
                        way(wayThere, "depuis " + before.label(), Duration.between(end(before), slot.start())));
            }
            if (after != null && slot.end().plus(wayOn).isAfter(start(after))) {
                add(
                        objections,
                        false,
                        way(wayOn, "jusqu'à " + after.label(), Duration.between(slot.end(), start(after))));
            }
            if (work.compareTo(RoundRules.PAID_DAY) > 0) {
                add(
                        objections,
                        false,
                        "La journée de " + technician.name() + " durerait " + French.duration(work.toMinutes())
                                + ", plus de 8 h.");
            }
        }

        String sentence() {
            return French.typeset(minutes(wayThere) + " de route avant, " + minutes(wayOn)
                    + (after == null ? " pour rentrer" : " après") + " ; journée de "
                    + French.duration(work.toMinutes()) + ".");
        }

        private static String way(Duration way, String whence, Duration gap) {
            return "Il faut " + minutes(way) + " de route " + whence + " ; il n'y en a que "
                    + French.duration(gap.toMinutes()) + ".";
        }

        private static String minutes(Duration way) {
            return French.duration(Math.round(way.toSeconds() / 60.0));
        }

        private static Instant start(WorkItem item) {
            return Objects.requireNonNull(item.plannedStart());
        }

        private static Instant end(WorkItem item) {
            return Objects.requireNonNull(item.plannedEnd());
        }
    }
}
