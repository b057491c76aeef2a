package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that are deployed together, because a process binds its forms and decisions by its deployment.
 *
 * @param name of the file that the others go with; deployments are called by it
 */
record Bundle(String name, List<ModelFile> files) {

    /** Each process with what it binds; whatever no process binds goes alone. */
    static List<Bundle> of(Collection<ModelFile> all) {
        Map<String, ModelFile> byName = new TreeMap<>();
        all.forEach(file -> byName.put(file.name(), file));
        List<Bundle> bundles = new ArrayList<>();
        Set<String> bound = new HashSet<>();
        byName.values().stream().filter(file -> file.kind().equals("bpmn")).forEach(process -> {
            List<ModelFile> files = new ArrayList<>(List.of(process));
            boundBy(process).filter(byName::containsKey).distinct().forEach(name -> {
                files.add(Objects.requireNonNull(byName.get(name)));
                bound.add(name);
            });
            bundles.add(new Bundle(process.name(), files));
        });
        byName.values().stream()
                .filter(file -> !file.kind().equals("bpmn") && !bound.contains(file.name()))
                .forEach(file -> bundles.add(new Bundle(file.name(), List.of(file))));
        return bundles;
    }

    /** The names of the files that this process finds only in its own deployment. */
    static Stream<String> boundBy(ModelFile process) {
        try {
            Model model = Model.read(process);
            return Stream.concat(
                    model.all("//*[@camunda:formRefBinding='deployment']")
                            .map(task -> camunda(task, "formRef") + ".form"),
                    model.all("//*[@camunda:decisionRefBinding='deployment']")
                            .map(task -> camunda(task, "decisionRef") + ".dmn"));
        } catch (Unreadable e) {
            return Stream.empty();
        }
    }
}
