package fr.duret.maintenance.processes.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Models and forms as they would run together, read as far as they can be read.
 *
 * @param files all of them, by their names
 * @param forms the forms' contents by their files' names
 * @param unreadable what stood in the way of reading the others
 */
record Drafts(
        Map<String, ModelFile> files,
        List<Model> processes,
        List<Model> decisions,
        Map<String, JsonNode> forms,
        List<Finding> unreadable) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Drafts read(Collection<ModelFile> files) {
        Drafts drafts = new Drafts(
                new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        files.forEach(file -> drafts.files.put(file.name(), file));
        drafts.files.values().forEach(drafts::add);
        return drafts;
    }

    private void add(ModelFile file) {
        try {
            switch (file.kind()) {
                case "bpmn" -> processes.add(Model.read(file));
                case "dmn" -> decisions.add(Model.read(file));
                case "form" -> forms.put(file.name(), json(file));
                default ->
                    throw new Unreadable(Finding.of(
                            file,
                            "Ce fichier n’est ni un processus (.bpmn), ni une décision (.dmn), ni un formulaire (.form)."
                                    + " Retirez-le."));
            }
        } catch (Unreadable e) {
            unreadable.add(e.finding());
        }
    }

    private static JsonNode json(ModelFile file) throws Unreadable {
        if (file.text().length() > XmlReader.LONGEST_TEXT) {
            throw new Unreadable(Finding.of(file, "Le fichier dépasse 2 Mo : un formulaire en fait mille fois moins."));
        }
        try {
            JsonNode form = JSON.readTree(file.text());
            if (!form.isObject()) {
                throw new Unreadable(Finding.of(
                        file, "Ce n’est pas un formulaire de Camunda Modeler. Enregistrez-le depuis le Modeler."));
            }
            return form;
        } catch (JsonProcessingException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            throw new Unreadable(new Finding(
                    file.name(),
                    line,
                    null,
                    "Ce n’est pas du JSON lisible. Ouvrez le formulaire dans Camunda Modeler et enregistrez-le de"
                            + " nouveau."));
        }
    }

    Set<String> decisionIds() {
        return decisions.stream()
                .flatMap(model -> model.values("//dmn:decision", "id").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> formIds() {
        return forms.values().stream()
                .map(form -> form.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
