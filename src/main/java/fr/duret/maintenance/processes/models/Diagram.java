package fr.duret.maintenance.processes.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Everything that runs is drawn, and only that. */
final class Diagram {

    private Diagram() {}

    static Stream<Finding> check(Model model) {
        return model.all("//bpmndi:BPMNPlane").findAny().isEmpty()
                ? Stream.of(model.finding(
                        model.all("//bpmn:process").findFirst().orElse(model.root()),
                        "Le diagramme manque : personne ne pourrait lire ce processus. Dessinez-le dans Camunda Modeler"
                                + " et enregistrez-le."))
                : Stream.of(undrawn(model), drawnTwice(model), withoutPlace(model))
                        .flatMap(findings -> findings);
    }

    private static Stream<Finding> undrawn(Model model) {
        Set<String> shapes = new HashSet<>(model.values("//bpmndi:BPMNShape", "bpmnElement"));
        Set<String> edges = new HashSet<>(model.values("//bpmndi:BPMNEdge", "bpmnElement"));
        return Stream.concat(
                        model.flowNodes().filter(node -> !shapes.contains(node.getAttribute("id"))),
                        model.all("//bpmn:sequenceFlow").filter(flow -> !edges.contains(flow.getAttribute("id"))))
                .map(element -> model.finding(
                        element,
                        "L’élément n’est pas dessiné dans le diagramme. Supprimez-le, ou dessinez-le dans Camunda"
                                + " Modeler."));
    }

    private static Stream<Finding> drawnTwice(Model model) {
        Set<String> known = new HashSet<>(model.values("//bpmn:*[@id]", "id"));
        Set<String> seen = new HashSet<>();
        return drawn(model)
                .filter(drawn -> !known.contains(drawn.getAttribute("bpmnElement"))
                        || !seen.add(drawn.getAttribute("bpmnElement")))
                .map(drawn -> model.finding(
                        drawn,
                        "Le dessin de « " + drawn.getAttribute("bpmnElement")
                                + " » ne correspond à aucun élément, ou il est là deux fois. Supprimez-le."));
    }

    /** A shape needs its bounds, an edge two points or more. */
    private static Stream<Finding> withoutPlace(Model model) {
        return drawn(model)
                .filter(drawn -> {
                    List<String> parts = Model.children(drawn)
                            .map(Element::getLocalName)
                            .filter(name -> name.equals("Bounds") || name.equals("waypoint"))
                            .toList();
                    return drawn.getLocalName().equals("BPMNShape") ? !parts.contains("Bounds") : parts.size() < 2;
                })
                .map(drawn -> model.finding(
                        drawn,
                        "Le dessin de « " + drawn.getAttribute("bpmnElement")
                                + " » n’a pas de place dans le diagramme. Dessinez-le de nouveau."));
    }

    private static Stream<Element> drawn(Model model) {
        return model.all("//bpmndi:BPMNShape | //bpmndi:BPMNEdge");
    }
}
