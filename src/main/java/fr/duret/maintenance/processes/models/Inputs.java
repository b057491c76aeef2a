package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import fr.duret.maintenance.processes.models.ElementTemplate.Input;
import fr.duret.maintenance.processes.models.Vocabulary.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Every service task is what its element template says it is, and is told what that wants to know. */
final class Inputs {

    private Inputs() {}

    static Stream<Finding> check(Model model, Vocabulary words) {
        return model.all("//bpmn:serviceTask").flatMap(task -> {
            String id = camunda(task, "modelerTemplate");
            ElementTemplate template = words.templates().get(id);
            return template == null
                    ? Stream.of(model.finding(
                            task,
                            id.isEmpty()
                                    ? "La tâche ne suit aucun modèle d’élément. Choisissez-en un dans le Modeler."
                                    : "Il n’y a pas de modèle d’élément « " + id
                                            + " ». Choisissez-en un dans le Modeler."))
                    : Stream.concat(findings(model, task, template), letterFindings(model, task, template, words));
        });
    }

    private static Stream<Finding> findings(Model model, Element task, ElementTemplate template) {
        Map<String, String> given = given(model, task);
        Stream<String> reasons = Stream.of(
                        Stream.of("Le modèle d’élément « " + template.name() + " » appelle " + template.delegate()
                                        + ". Choisissez de nouveau le modèle dans le Modeler.")
                                .filter(reason -> !template.delegate().equals(camunda(task, "delegateExpression"))),
                        Stream.of(
                                        "L’étape agit au dehors : elle doit commencer par un travail à elle (asyncBefore). Choisissez de"
                                                + " nouveau son modèle d’élément.")
                                .filter(reason ->
                                        template.sideEffect() && !"true".equals(camunda(task, "asyncBefore"))),
                        given.keySet().stream()
                                .filter(input -> !template.inputs().containsKey(input))
                                .map(input -> "Le modèle « " + template.name() + " » ne connaît pas le champ « " + input
                                        + " ». Retirez-le."),
                        template.inputs().entrySet().stream()
                                .filter(input -> input.getValue().required())
                                .map(Map.Entry::getKey)
                                .filter(input -> given.getOrDefault(input, "").isBlank())
                                .map(input -> "Le champ « " + input + " » du modèle « " + template.name()
                                        + " » est vide. Remplissez-le."),
                        given.entrySet().stream()
                                .filter(input -> !offered(template.inputs().get(input.getKey()), input.getValue()))
                                .map(input -> "Le modèle « " + template.name() + " » n’offre pas « " + input.getValue()
                                        + " » pour le champ « " + input.getKey() + " ». Choisissez dans la liste."))
                .flatMap(found -> found);
        return reasons.map(reason -> model.finding(task, reason));
    }

    private static Stream<Finding> letterFindings(
            Model model, Element task, ElementTemplate template, Vocabulary words) {
        Map<String, String> given = given(model, task);
        String key = given.getOrDefault("template", "");
        if (!"fr.duret.sendMessage".equals(template.id()) || key.isBlank()) {
            return Stream.empty();
        }
        Letter letter = words.letters().get(key);
        if (letter == null) {
            return Stream.of(model.finding(
                    task, "Il n’y a pas de message « " + key + " ». Choisissez-en un de la page « Modèles »."));
        }
        String channel = given.getOrDefault("channel", "");
        return channel.isBlank() || letter.channels().containsAll(List.of(channel.split(",")))
                ? Stream.empty()
                : Stream.of(model.finding(
                        task,
                        "Le message « " + letter.title() + " » n’a pas de texte pour ce canal (" + channel
                                + "). Choisissez un autre message, ou le canal préféré du client."));
    }

    private static boolean offered(@Nullable Input input, String value) {
        return input == null || input.choices().isEmpty() || input.choices().containsKey(value);
    }

    private static Map<String, String> given(Model model, Element task) {
        Map<String, String> given = new LinkedHashMap<>();
        model.all(task, "bpmn:extensionElements/camunda:inputOutput/camunda:inputParameter")
                .forEach(input -> given.put(
                        input.getAttribute("name"), input.getTextContent().strip()));
        return given;
    }
}
