package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import fr.duret.maintenance.processes.workshop.Migration.State;
import fr.duret.maintenance.processes.workshop.MigrationOutlook.NewStep;
import fr.duret.maintenance.processes.workshop.MigrationOutlook.Place;
import fr.duret.maintenance.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets running instances follow a new version, or return to an old one: foreseen, tried, done, stopped, resumed. */
@Service
@Transactional
public class Migrations {

    private final ModelVersions running;
    private final MigrationPlans plans;
    private final MigrationLog log;
    private final RepositoryService repository;
    private final JdbcClient database;

    Migrations(
            ModelVersions running,
            MigrationPlans plans,
            MigrationLog log,
            RepositoryService repository,
            JdbcClient database) {
        this.running = running;
        this.plans = plans;
        this.log = log;
        this.repository = repository;
        this.database = database;
    }

    /** What the migration would mean. Refused as {@code no-migration-plan} if the engine knows no way at all. */
    @Transactional(readOnly = true)
    public MigrationOutlook outlook(String key, int from, int to) {
        RunningModel source = version(key, from);
        RunningModel target = version(key, to);
        Map<String, String> ways = MigrationPlans.ways(plans.plan(source, target));
        Map<String, Set<String>> waiting = waiting(source);
        return new MigrationOutlook(
                source, target, places(source, waiting, ways), newSteps(source, target, waiting, ways));
    }

    /** Where each instance waits. */
    private Map<String, Set<String>> waiting(RunningModel source) {
        return database
                .sql("""
                        SELECT proc_inst_id_, act_id_ FROM act_ru_execution execution
                        WHERE proc_def_id_ = :definition AND act_id_ IS NOT NULL AND is_active_
                          AND NOT EXISTS (SELECT 1 FROM act_ru_execution WHERE parent_id_ = execution.id_)
                        """)
                .param("definition", source.definitionId())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private List<Place> places(RunningModel source, Map<String, Set<String>> waiting, Map<String, String> ways) {
        BpmnModelInstance model = repository.getBpmnModelInstance(source.definitionId());
        Map<String, Long> counts = waiting.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(place -> new Place(
                        place.getKey(),
                        label(model, place.getKey()),
                        place.getValue(),
                        ways.containsKey(place.getKey())))
                .sorted(Comparator.comparing(Place::kept)
                        .thenComparing(Comparator.comparing(Place::instances).reversed()))
                .toList();
    }

    private static String label(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : id;
    }

    private List<NewStep> newSteps(
            RunningModel source, RunningModel target, Map<String, Set<String>> waiting, Map<String, String> ways) {
        BpmnModelInstance model = repository.getBpmnModelInstance(target.definitionId());
        FlowReach reach = new FlowReach(model);
        return ModelDiff.between(ModelKind.PROCESS, running.text(source), running.text(target)).elements().stream()
                .filter(change -> change.fate() == Fate.ADDED && isStep(model, change.element()))
                .map(change -> {
                    long ahead = waiting.values().stream()
                            .filter(places -> places.stream()
                                    .map(ways::get)
                                    .anyMatch(place -> place != null && reach.leadsTo(place, change.element())))
                            .count();
                    return new NewStep(change.element(), change.type(), change.label(), ahead, waiting.size() - ahead);
                })
                .toList();
    }

    private static boolean isStep(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof Activity activity && !(activity instanceof SubProcess);
    }

    /**
     * Begins to move all instances of the source version, outside of this call. Refused as {@code migration-running}
     * while another one moves instances of that process.
     *
     * @param trial whether every move is taken back, to know who could follow
     */
    public UUID start(String key, int from, int to, boolean trial, String by) {
        RunningModel source = version(key, from);
        plans.plan(source, version(key, to));
        try {
            return log.open(key, source, to, trial, by);
        } catch (DuplicateKeyException e) {
            throw alreadyRunning();
        }
    }

    /** Lets the instance at hand finish, and moves no further one. */
    public void stop(UUID id) {
        log.change(id, State.RUNNING, State.STOPPED);
    }

    /** Goes on with those that were still to come; refused as {@code migration-running} while another one runs. */
    public void resume(UUID id) {
        try {
            log.change(id, State.STOPPED, State.RUNNING);
        } catch (DuplicateKeyException e) {
            throw alreadyRunning();
        }
    }

    private static Refusal alreadyRunning() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "migration-running",
                "Un passage est déjà en cours pour ce processus",
                "Attendez sa fin, ou arrêtez-le. Celui-ci n'avance pas.");
    }

    @Transactional(readOnly = true)
    public Migration migration(UUID id) {
        return log.get(id);
    }

    /** The latest ones of that process, the last one first. */
    @Transactional(readOnly = true)
    public List<Migration> latest(String key, int limit) {
        return log.latest(key, limit);
    }

    /** Those that move instances and are not over. */
    @Transactional(readOnly = true)
    public List<Migration> unfinished() {
        return log.unfinished();
    }

    private RunningModel version(String key, int version) {
        return running.version(ModelKind.PROCESS, key, version)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "no-model",
                        "Aucune version " + version + " de « " + key + " »",
                        "Ouvrez le passage depuis la page « Processus »."));
    }
}
