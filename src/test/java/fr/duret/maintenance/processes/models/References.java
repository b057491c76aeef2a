package fr.duret.maintenance.processes.models;

import static fr.duret.maintenance.processes.models.Model.camunda;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Everything that a model names exists: its forms and decisions, its messages and errors. */
final class References {

    private References() {}

    static Stream<Finding> check(Model model, Drawings drawings, Code code) {
        return Stream.of(
                        missing(model, "//bpmn:userTask", formOf(), drawings.formIds(), "there is no form"),
                        strangers(model, code.groups()),
                        missing(
                                model,
                                "//bpmn:businessRuleTask",
                                task -> camunda(task, "decisionRef"),
                                drawings.decisionIds(),
                                "there is no decision"),
                        missing(
                                model,
                                "//bpmn:process/bpmn:startEvent/bpmn:messageEventDefinition",
                                named(model, "message", "name"),
                                code.starting(),
                                "the application starts nothing with the message"),
                        missing(
                                model,
                                "//bpmn:messageEventDefinition[not(parent::bpmn:startEvent[parent::bpmn:process])]"
                                        + " | //bpmn:receiveTask",
                                named(model, "message", "name"),
                                code.telling(),
                                "the application tells nobody the message"),
                        missing(
                                model,
                                "//bpmn:errorEventDefinition[@errorRef]",
                                named(model, "error", "errorCode"),
                                code.errors(),
                                "no capability raises the error"))
                .flatMap(findings -> findings);
    }

    /** What the application says to processes, and no model hears. */
    static Stream<Finding> unheard(Drawings drawings, Code code) {
        Set<String> said = new TreeSet<>(code.starting());
        said.addAll(code.telling());
        said.removeAll(drawings.processes().stream()
                .flatMap(model -> model.values("//bpmn:message", "name").stream())
                .collect(Collectors.toSet()));
        return said.stream().map(message -> new Finding("processes", message, "no model awaits this message"));
    }

    private static Stream<Finding> missing(
            Model model, String where, Function<Element, String> naming, Set<String> known, String reason) {
        return model.all(where)
                .filter(element -> !known.contains(naming.apply(element)))
                .map(element -> model.finding(eventOf(element), reason + " « " + naming.apply(element) + " »"));
    }

    private static Stream<Finding> strangers(Model model, Set<String> groups) {
        return model.all("//bpmn:userTask")
                .flatMap(task -> Arrays.stream(camunda(task, "candidateGroups").split(","))
                        .map(String::strip)
                        .filter(group -> !groups.contains(group))
                        .map(group -> model.finding(task, "nobody belongs to the group « " + group + " »")));
    }

    private static Function<Element, String> formOf() {
        return task -> camunda(task, "formRef");
    }

    private static Function<Element, String> named(Model model, String kind, String attribute) {
        return element ->
                model
                        .values("//bpmn:" + kind + "[@id='" + element.getAttribute(kind + "Ref") + "']", attribute)
                        .stream()
                        .findFirst()
                        .orElse("");
    }

    private static Element eventOf(Element element) {
        return element.getLocalName().endsWith("EventDefinition") && element.getParentNode() instanceof Element event
                ? event
                : element;
    }
}
