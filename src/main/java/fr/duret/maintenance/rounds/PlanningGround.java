package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is planned, what is due and who is there, as a planning problem. */
@Service
@Transactional(readOnly = true)
public class PlanningGround {

    private final Workload workload;
    private final Roster roster;
    private final ObjectProvider<ChosenPlaces> choices;
    private final Clock clock;

    PlanningGround(Workload workload, Roster roster, ObjectProvider<ChosenPlaces> choices, Clock clock) {
        this.workload = workload;
        this.roster = roster;
        this.choices = choices;
        this.clock = clock;
    }

    /** Everybody who works on those days, everything that is planned on them, and all that waits for a time. */
    public PlanningProblem problem(LocalDate from, LocalDate to) {
        return roster.read(from, to).problem(visits(from, to), Weights.USUAL);
    }

    /**
     * That intervention as a visit, with its place in the plan if it has one; in a problem that holds today, it is {@link
     * #problem} that keeps new work out of the hours that are gone.
     */
    public Visit visit(UUID interventionId) {
        LocalDate tomorrow = Paris.today(clock).plusDays(1);
        return new VisitWriter(clock.instant(), tomorrow, tomorrow).write(workload.item(interventionId));
    }

    /** Everybody who works on those days, everything that is planned on them, and that intervention. */
    public PlanningProblem problem(LocalDate from, LocalDate to, UUID interventionId) {
        VisitWriter writer = new VisitWriter(clock.instant(), from, to);
        Map<UUID, Placement> chosen = chosen(from, to);
        Stream<Visit> planned = workload.planned(from, to).stream()
                .filter(item -> !chosen.containsKey(item.id()) && !item.id().equals(interventionId))
                .map(writer::write);
        Stream<Visit> held = chosen.values().stream()
                .filter(place -> !place.visitId().equals(interventionId))
                .map(this::held);
        Visit asked = writer.write(workload.item(interventionId));
        return roster.read(from, to)
                .problem(
                        Stream.concat(Stream.concat(planned, held), Stream.of(asked))
                                .toList(),
                        Weights.USUAL);
    }

    private List<Visit> visits(LocalDate from, LocalDate to) {
        VisitWriter writer = new VisitWriter(clock.instant(), from, to);
        Map<UUID, Placement> chosen = chosen(from, to);
        Stream<Visit> others = Stream.concat(workload.planned(from, to).stream(), workload.waiting(to).stream())
                .filter(item -> !chosen.containsKey(item.id()))
                .map(writer::write);
        return Stream.concat(others, chosen.values().stream().map(this::held)).toList();
    }

    private Visit held(Placement place) {
        return visit(place.visitId()).held(place);
    }

    private Map<UUID, Placement> chosen(LocalDate from, LocalDate to) {
        return choices.stream()
                .flatMap(places -> places.between(from, to).stream())
                .collect(Collectors.toMap(Placement::visitId, Function.identity()));
    }
}
