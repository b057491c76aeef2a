package fr.duret.maintenance.processes.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;

/** Says of models, before they run, whether they can. */
@Service
public class ModelCheck {

    private final ModelsInForce inForce;
    private final ProcessEngineConfigurationImpl engine;
    private final Vocabulary words = Vocabulary.ofTheApplication();

    ModelCheck(ModelsInForce inForce, ProcessEngineConfigurationImpl engine) {
        this.inForce = inForce;
        this.engine = engine;
    }

    /**
     * What does not hold if these files take the place of those of their names, and all others run on as they are; empty
     * if they can be deployed.
     */
    public List<Finding> check(Collection<ModelFile> changed) {
        Map<String, ModelFile> together = new TreeMap<>();
        inForce.files().forEach(file -> together.put(file.name(), file));
        changed.forEach(file -> together.put(file.name(), file));
        return findings(together.values(), changed, words, engine);
    }

    /** The forms and decisions that these processes bind by their deployment and that are not among them. */
    List<ModelFile> companions(Map<String, ModelFile> brought) {
        Set<String> missing = brought.values().stream()
                .filter(file -> file.kind().equals("bpmn"))
                .flatMap(Bundle::boundBy)
                .filter(name -> !brought.containsKey(name))
                .collect(Collectors.toSet());
        return missing.isEmpty()
                ? List.of()
                : inForce.files().stream()
                        .filter(file -> missing.contains(file.name()))
                        .toList();
    }

    /**
     * The engine itself is asked only once nothing else is to be said, because its words are the least helpful, and only
     * about what changes: the rest it has taken already.
     */
    static List<Finding> findings(
            Collection<ModelFile> together,
            Collection<ModelFile> changed,
            Vocabulary words,
            ProcessEngineConfigurationImpl engine) {
        List<Finding> findings = ModelContract.findings(Drafts.read(together), changed, words);
        return findings.isEmpty()
                ? changed.stream().flatMap(new TrialParse(engine)::check).toList()
                : findings;
    }
}
