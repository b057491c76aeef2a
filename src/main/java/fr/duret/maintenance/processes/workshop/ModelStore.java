package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final ModelVersions running;

    ModelStore(ModelVersions running) {
        this.running = running;
    }

    /** Processes first, then decisions, then forms. */
    public List<Shelf> shelves() {
        Map<String, List<RunningModel>> shelves = new LinkedHashMap<>();
        running.all()
                .forEach(model -> shelves.computeIfAbsent(model.kind() + " " + model.key(), unused -> new ArrayList<>())
                        .add(model));
        return shelves.values().stream()
                .map(versions -> new Shelf(versions.get(0), versions))
                .toList();
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
