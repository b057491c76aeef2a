package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.backoffice.ProposalSheet.Figure;
import fr.duret.maintenance.backoffice.ProposalSheet.Group;
import fr.duret.maintenance.backoffice.ProposalSheet.Move;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.rounds.OptimisationRun;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.PlanFigures;
import fr.duret.maintenance.rounds.ProposedVisit;
import fr.duret.maintenance.rounds.RunState;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Sets a proposal beside the rounds as they are. */
@Component
class ProposalSheets {

    private static final int METRES = 1_000;

    private final OptimisationRuns runs;
    private final Workload workload;
    private final TechnicianRegister technicians;

    ProposalSheets(OptimisationRuns runs, Workload workload, TechnicianRegister technicians) {
        this.runs = runs;
        this.workload = workload;
        this.technicians = technicians;
    }

    ProposalSheet of(OptimisationRun run) {
        List<ProposedVisit> visits = runs.proposal(run.id());
        boolean searching = run.state() == RunState.WAITING || run.state() == RunState.RUNNING;
        return new ProposalSheet(
                url(run),
                period(run),
                tone(run.state()),
                searching,
                searching,
                progress(run),
                run.state() == RunState.PROPOSED,
                figures(run),
                groups(run, visits),
                French.count(visits.size(), "visite change de place", "visites changent de place"));
    }

    /** What the planning says of it: its days and its state. */
    record Line(String url, String period, Tone state) {}

    Line line(OptimisationRun run) {
        return new Line(url(run), period(run), tone(run.state()));
    }

    private static String period(OptimisationRun run) {
        return "du " + French.dayMonth(run.firstDay()) + " au " + French.shortDate(run.lastDay());
    }

    static String url(OptimisationRun run) {
        return "/planning/propositions/" + run.id();
    }

    static Tone tone(RunState state) {
        return new Tone(
                state.label(),
                switch (state) {
                    case WAITING, RUNNING -> "action";
                    case PROPOSED -> "warn";
                    case PUBLISHED -> "done";
                    case FAILED -> "alert";
                    case NOTHING, WITHDRAWN, REJECTED -> "calm";
                });
    }

    private static String progress(OptimisationRun run) {
        Long after = run.foundAfter();
        if (run.state() == RunState.WAITING) {
            return "La recherche commence dans un instant.";
        }
        return after == null
                ? "La recherche a commencé."
                : "Meilleur plan trouvé après " + French.number(Math.round(after / 1000.0)) + "\u00a0s.";
    }

    private static List<Figure> figures(OptimisationRun run) {
        PlanFigures before = run.before();
        PlanFigures after = run.after();
        if (before == null || after == null) {
            return List.of();
        }
        LongFunction<String> kilometres = metres -> French.number(metres / METRES) + "\u00a0km";
        return List.of(
                figure(
                        "Visites sans heure d’ici au " + French.dayMonth(run.lastDay()),
                        before.waiting(),
                        after.waiting(),
                        French::number),
                figure("Kilomètres", before.metres(), after.metres(), kilometres),
                figure("Heures de travail", before.minutes(), after.minutes(), French::duration),
                figure("Au-delà de 8 h par jour", before.overtime(), after.overtime(), French::duration),
                figure("Retards prévisibles", before.late(), after.late(), French::duration));
    }

    private static Figure figure(String label, long before, long after, LongFunction<String> words) {
        long more = after - before;
        String sign = more > 0 ? "+\u202f" : "−\u202f";
        return new Figure(
                label,
                words.apply(before),
                words.apply(after),
                more == 0
                        ? new Tone("=", "calm")
                        : new Tone(sign + words.apply(Math.abs(more)), more > 0 ? "warn" : "done"));
    }

    private List<Group> groups(OptimisationRun run, List<ProposedVisit> visits) {
        Map<UUID, WorkItem> items = workload
                .items(visits.stream().map(ProposedVisit::interventionId).toList())
                .stream()
                .collect(toMap(WorkItem::id, item -> item));
        Map<UUID, List<ProposedVisit>> byTechnician =
                visits.stream().collect(groupingBy(visit -> visit.after().technicianId()));
        List<TechnicianView> crew = technicians.technicians();
        Map<UUID, String> names = crew.stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        return crew.stream()
                .filter(one -> byTechnician.containsKey(one.id())
                        || visits.stream().anyMatch(visit -> visit.concerns(one.id())))
                .map(one -> new Group(
                        one.id().toString(),
                        one.name(),
                        run.locked().contains(one.id()),
                        byTechnician.getOrDefault(one.id(), List.of()).stream()
                                .map(visit -> move(visit, items, names))
                                .toList()))
                .toList();
    }

    private static Move move(ProposedVisit visit, Map<UUID, WorkItem> items, Map<UUID, String> names) {
        WorkItem item = items.get(visit.interventionId());
        Instant start = visit.beforeStart();
        boolean same = visit.after().technicianId().equals(visit.beforeTechnician());
        Boolean published = visit.published();
        return new Move(
                "/planning/visites/" + visit.interventionId(),
                item == null ? "" : item.label(),
                start == null
                        ? "sans heure"
                        : French.shortMoment(start) + (same ? "" : ", " + names.get(visit.beforeTechnician())),
                French.shortMoment(visit.after().start()),
                published == null
                        ? new Tone("", "calm")
                        : published ? new Tone("publiée", "done") : new Tone(String.valueOf(visit.why()), "warn"));
    }
}
