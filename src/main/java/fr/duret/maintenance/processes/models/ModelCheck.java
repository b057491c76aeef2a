package fr.duret.maintenance.processes.models;

import fr.duret.maintenance.processes.capability.Capability;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Service;

/** Says of models, before they run, whether they can. */
@Service
public class ModelCheck {

    private final Models models;
    private final ListableBeanFactory beans;
    private final TrialParse trial;

    ModelCheck(Models models, ListableBeanFactory beans, ProcessEngineConfigurationImpl engine) {
        this.models = models;
        this.beans = beans;
        this.trial = new TrialParse(engine);
    }

    /**
     * What does not hold if these files take the place of those of their names, and all others run on as they are; empty
     * if they can be deployed.
     */
    public List<Finding> check(Collection<ModelFile> changed) {
        Map<String, ModelFile> together = new TreeMap<>();
        models.current().forEach(file -> together.put(file.name(), file));
        changed.forEach(file -> together.put(file.name(), file));
        return findings(together.values(), changed, Vocabulary.of(catalogue()), trial);
    }

    static List<Finding> findings(
            Collection<ModelFile> together, Collection<ModelFile> changed, Vocabulary words, TrialParse trial) {
        List<Finding> findings = ModelContract.findings(Drafts.read(together), changed, words);
        return findings.isEmpty()
                ? together.stream().flatMap(trial::check).toList()
                : findings;
    }

    private Map<String, Class<?>> catalogue() {
        Map<String, Class<?>> catalogue = new TreeMap<>();
        Stream.of(beans.getBeanNamesForAnnotation(Capability.class))
                .forEach(name -> catalogue.put(name, Objects.requireNonNull(beans.getType(name))));
        return catalogue;
    }
}
