package fr.duret.maintenance.rounds;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an accepted proposal into force, whole and in one transaction; what changed since is left where it is. */
@Service
@Transactional
public class Publication {

    /** Customers look so far beyond the rounds that are planned. */
    private static final Period FAR = Period.ofMonths(6);

    private final RunBook book;
    private final Workload workload;
    private final Workforce workforce;
    private final Dispatch dispatch;
    private final ObjectProvider<ChosenPlaces> choices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            RunBook book,
            Workload workload,
            Workforce workforce,
            Dispatch dispatch,
            ObjectProvider<ChosenPlaces> choices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.choices = choices;
        this.book = book;
        this.workload = workload;
        this.workforce = workforce;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes what was accepted of the proposal; a second time changes nothing. Gives how many visits have moved. */
    public int publish(UUID runId, String author) {
        OptimisationRun run = book.locked(runId).orElseThrow();
        if (run.state() == RunState.PROPOSED) {
            List<UUID> chosen = book.chosen(runId);
            List<ProposedVisit> wanted = book.visits(runId).stream()
                    .filter(visit -> chosen.isEmpty() || chosen.stream().anyMatch(visit::concerns))
                    .sorted(Comparator.comparing(ProposedVisit::interventionId))
                    .toList();
            publish(run, wanted, author);
            book.end(runId, RunState.PUBLISHED, author, clock.instant());
        }
        return (int) book.visits(runId).stream()
                .filter(visit -> Boolean.TRUE.equals(visit.published()))
                .count();
    }

    private void publish(OptimisationRun run, List<ProposedVisit> wanted, String author) {
        dispatch.lock(wanted.stream().map(ProposedVisit::interventionId).toList());
        Map<UUID, WorkItem> items = workload
                .items(wanted.stream().map(ProposedVisit::interventionId).toList())
                .stream()
                .collect(toMap(WorkItem::id, item -> item));
        Map<UUID, ProposedVisit> going = new HashMap<>();
        for (ProposedVisit visit : wanted) {
            Optional<String> objection = objection(visit, Objects.requireNonNull(items.get(visit.interventionId())));
            if (objection.isPresent()) {
                book.settle(run.id(), visit, French.typeset(objection.get()));
            } else {
                going.put(visit.interventionId(), visit);
            }
        }
        leaveToCustomers(run, going);
        dropCollisions(run, going);
        Map<UUID, Slot> slots = new HashMap<>();
        going.forEach((id, visit) -> slots.put(id, visit.after()));
        dispatch.planTogether(slots, author);
        going.values().forEach(visit -> book.settle(run.id(), visit, null));
        events.publishEvent(new RoundsPublished(
                run.id(),
                going.values().stream()
                        .flatMap(ProposedVisit::rounds)
                        .distinct()
                        .toList()));
    }

    private Optional<String> objection(ProposedVisit visit, WorkItem item) {
        boolean open = item.status() == InterventionStatus.TO_PLAN || item.status() == InterventionStatus.PLANNED;
        if (!open || item.version() != visit.seenVersion()) {
            return Optional.of("modifiée depuis la proposition : laissée comme elle est.");
        }
        if (visit.after().start().isBefore(clock.instant())) {
            return Optional.of("l'heure proposée est passée.");
        }
        ZonedDateTime start = visit.after().start().atZone(Paris.ZONE);
        LocalTime until = visit.after().end().atZone(Paris.ZONE).toLocalTime();
        return workforce.objection(
                visit.after().technicianId(),
                item.kind().qualification(),
                start.toLocalDate(),
                start.toLocalTime(),
                until);
    }

    /** What a customer has chosen since the proposal is theirs: the hour that they chose, and their own visit. */
    private void leaveToCustomers(OptimisationRun run, Map<UUID, ProposedVisit> going) {
        List<Placement> chosen = choices.stream()
                .flatMap(places ->
                        places.between(Paris.today(clock), run.lastDay().plus(FAR)).stream())
                .toList();
        List.copyOf(going.values())
                .forEach(visit -> taken(visit, chosen).ifPresent(why -> {
                    book.settle(run.id(), visit, why);
                    going.remove(visit.interventionId());
                }));
    }

    private static Optional<String> taken(ProposedVisit visit, List<Placement> chosen) {
        if (chosen.stream().anyMatch(place -> place.visitId().equals(visit.interventionId()))) {
            return Optional.of("son client vient de choisir une heure.");
        }
        return chosen.stream().anyMatch(place -> meets(place, visit))
                ? Optional.of("un autre client vient de choisir cette heure.")
                : Optional.empty();
    }

    private static boolean meets(Placement place, ProposedVisit visit) {
        Instant start = place.day().atTime(place.start()).atZone(Paris.ZONE).toInstant();
        Instant end = place.day().atTime(place.end()).atZone(Paris.ZONE).toInstant();
        return place.technicianId().equals(visit.after().technicianId())
                && start.isBefore(visit.after().end())
                && visit.after().start().isBefore(end);
    }

    /** A visit whose new place is taken by one that stays is left too; then its own place is taken, and so on. */
    private void dropCollisions(OptimisationRun run, Map<UUID, ProposedVisit> going) {
        List<WorkItem> living = workload.planned(run.firstDay(), run.lastDay()).stream()
                .filter(WorkItem::isLiving)
                .toList();
        boolean again = true;
        while (again) {
            List<ProposedVisit> dropped = new ArrayList<>();
            for (ProposedVisit visit : going.values()) {
                living.stream()
                        .filter(other -> !going.containsKey(other.id()) && other.meets(visit.after()))
                        .findFirst()
                        .ifPresent(other -> {
                            book.settle(
                                    run.id(),
                                    visit,
                                    French.typeset("place prise par " + other.label() + " : laissée comme elle est."));
                            dropped.add(visit);
                        });
            }
            dropped.forEach(visit -> going.remove(visit.interventionId()));
            again = !dropped.isEmpty();
        }
    }
}
