package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.rounds.Unforeseen;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the planning tells of it.
 *
 * @param when « jeu. 14 janv. 2027, 9 h 00 – 10 h 30 »; empty while it has no time
 * @param promised when the customer awaits somebody, if they were promised an hour
 * @param due within which days it is awaited; empty if on no certain ones
 * @param unforeseen what may happen to it that can be mended at once
 * @param day where its form begins: the planned day, or the first on which it is due
 */
record PlanningVisit(
        UUID id,
        long version,
        String reference,
        String who,
        String kind,
        String subject,
        Tone status,
        String when,
        @Nullable UUID technician,
        String technicianName,
        @Nullable String promised,
        @Nullable LocalTime promisedFrom,
        @Nullable LocalTime promisedTo,
        String due,
        boolean pinned,
        boolean movable,
        LocalDate day,
        LocalTime time,
        String customerUrl,
        String boardUrl,
        List<Choice> crew,
        List<Unforeseen> unforeseen) {

    /** A technician to choose. */
    record Choice(UUID id, String name) {}

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    static PlanningVisit of(WorkItem item, List<TechnicianView> technicians, LocalDate today) {
        Instant start = item.plannedStart();
        Instant end = item.plannedEnd();
        PromisedArrival promised = item.promised();
        DueWindow due = item.due();
        LocalDate wanted = due == null || !due.from().isAfter(today) ? today.plusDays(1) : due.from();
        LocalDate day = start == null ? WorkingDays.onOrAfter(wanted) : Paris.dateOf(start);
        return new PlanningVisit(
                item.id(),
                item.version(),
                item.reference(),
                item.label(),
                item.kind().label(),
                item.subject(),
                InterventionWords.of(item.status()),
                start == null || end == null ? "" : French.shortMoment(start) + " – " + French.time(end),
                item.technicianId(),
                technicians.stream()
                        .filter(one -> one.id().equals(item.technicianId()))
                        .map(TechnicianView::name)
                        .findFirst()
                        .orElse(""),
                promised == null
                        ? null
                        : French.shortDate(promised.from()) + ", entre " + French.time(promised.from()) + " et "
                                + French.time(promised.to()),
                promised == null ? null : time(promised.from()),
                promised == null ? null : time(promised.to()),
                due == null ? "" : "du " + French.dayMonth(due.from()) + " au " + French.shortDate(due.to()),
                item.pinned(),
                item.status() == InterventionStatus.TO_PLAN || item.status() == InterventionStatus.PLANNED,
                day,
                start == null ? MORNING : time(start),
                "/clients/" + item.customerId(),
                PlanningView.WEEK.url(day),
                technicians.stream().map(one -> new Choice(one.id(), one.name())).toList(),
                unforeseen(item, today));
    }

    /** What can be mended at once: work of today that is not done, and work without a time. */
    private static List<Unforeseen> unforeseen(WorkItem item, LocalDate today) {
        Instant start = item.plannedStart();
        if (item.status() == InterventionStatus.TO_PLAN) {
            return List.of(Unforeseen.EMERGENCY);
        }
        return item.isLiving() && start != null && Paris.dateOf(start).equals(today)
                ? List.of(Unforeseen.NO_SHOW, Unforeseen.OVERRUN, Unforeseen.TECHNICIAN_AWAY)
                : List.of();
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime();
    }
}
