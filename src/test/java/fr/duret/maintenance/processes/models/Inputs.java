package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;
import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.processes.models.ElementTemplate.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Every service task is what its element template says it is, and is told what that wants to know. */
final class Inputs {

    private Inputs() {}

    static Stream<Finding> check(Model model, Drawings drawings) {
        Map<String, ElementTemplate> templates =
                drawings.templates().stream().collect(toMap(ElementTemplate::id, template -> template));
        Set<String> messages = drawings.messages().keySet();
        return model.all("//bpmn:serviceTask").flatMap(task -> {
            String id = camunda(task, "modelerTemplate");
            ElementTemplate template = templates.get(id);
            return template == null
                    ? Stream.of(model.finding(task, "there is no element template « " + id + " »"))
                    : Stream.concat(findings(model, task, template), messageFindings(model, task, template, messages));
        });
    }

    private static Stream<Finding> findings(Model model, Element task, ElementTemplate template) {
        Map<String, String> given = given(model, task);
        Stream<String> reasons = Stream.of(
                        Stream.of("its template calls " + template.delegate())
                                .filter(reason -> !template.delegate().equals(camunda(task, "delegateExpression"))),
                        Stream.of("has side effects and must be asyncBefore")
                                .filter(reason ->
                                        template.sideEffect() && !"true".equals(camunda(task, "asyncBefore"))),
                        given.keySet().stream()
                                .filter(input -> !template.inputs().containsKey(input))
                                .map(input -> "its template knows no input « " + input + " »"),
                        template.inputs().entrySet().stream()
                                .filter(input -> input.getValue().required())
                                .map(Map.Entry::getKey)
                                .filter(input -> given.getOrDefault(input, "").isBlank())
                                .map(input -> "needs the input « " + input + " »"),
                        given.entrySet().stream()
                                .filter(input -> !offered(template.inputs().get(input.getKey()), input.getValue()))
                                .map(input -> "its template offers no « " + input.getValue() + " » for « "
                                        + input.getKey() + " »"))
                .flatMap(found -> found);
        return reasons.map(reason -> model.finding(task, reason));
    }

    private static Stream<Finding> messageFindings(
            Model model, Element task, ElementTemplate template, Set<String> messages) {
        String key = given(model, task).getOrDefault("template", "");
        return "fr.duret.sendMessage".equals(template.id()) && !key.isBlank() && !messages.contains(key)
                ? Stream.of(model.finding(task, "there is no message « " + key + " » in messages/"))
                : Stream.empty();
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
