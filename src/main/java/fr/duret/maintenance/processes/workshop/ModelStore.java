package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What runs: each model with its versions, and their files to start a change from. */
@Service
public class ModelStore {

    /** One model: its newest version, and all of its versions, the newest first. */
    public record Shelf(RunningModel newest, List<RunningModel> versions) {

        /** The versions below the newest on which instances still run. */
        public List<RunningModel> lagging() {
            return versions.stream()
                    .skip(1)
                    .filter(version -> version.instances() > 0)
                    .toList();
        }

        public long instances() {
            return versions.stream().mapToLong(RunningModel::instances).sum();
        }

        public long incidents() {
            return versions.stream().mapToLong(RunningModel::incidents).sum();
        }
    }

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ModelVersions running;

    ModelStore(ModelVersions running) {
        this.running = running;
    }

    /** Processes first, then decisions, then forms; a form is called as the tasks that show it. */
    public List<Shelf> shelves() {
        Map<String, List<RunningModel>> shelves = new LinkedHashMap<>();
        running.all()
                .forEach(model -> shelves.computeIfAbsent(model.kind() + " " + model.key(), unused -> new ArrayList<>())
                        .add(model));
        Map<String, String> titles = formTitles(
                shelves.values().stream().map(versions -> versions.get(0)).toList());
        return shelves.values().stream()
                .map(versions -> new Shelf(titled(versions.get(0), titles), versions))
                .toList();
    }

    private static RunningModel titled(RunningModel model, Map<String, String> formTitles) {
        return model.kind() == ModelKind.FORM
                ? model.called(formTitles.getOrDefault(model.key(), model.name()))
                : model;
    }

    /** The names of the tasks that show each form, by its key. */
    private Map<String, String> formTitles(List<RunningModel> newest) {
        return newest.stream()
                .filter(model -> model.kind() == ModelKind.PROCESS)
                .flatMap(model -> Xml.tree(Xml.read(running.text(model))))
                .filter(element -> element.hasAttributeNS(CAMUNDA, "formRef"))
                .collect(Collectors.groupingBy(
                        task -> task.getAttributeNS(CAMUNDA, "formRef"),
                        Collectors.mapping(
                                task -> task.getAttribute("name"),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)))));
    }

    /** The versions of one model; refused as {@code no-model} if there is none under that key. */
    public Shelf shelf(ModelKind kind, String key) {
        List<RunningModel> versions = running.versions(kind, key);
        if (versions.isEmpty()) {
            throw unknown();
        }
        return new Shelf(versions.get(0), versions);
    }

    public RunningModel version(ModelKind kind, String key, int version) {
        return running.version(kind, key, version).orElseThrow(ModelStore::unknown);
    }

    /** The text of that version, as it was deployed. */
    public String text(RunningModel model) {
        return running.text(model);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "no-model",
                "Aucun modèle sous ce nom",
                "Ouvrez-le depuis la page « Processus ».");
    }
}
