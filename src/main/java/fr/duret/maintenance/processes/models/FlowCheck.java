package fr.duret.maintenance.processes.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A token that enters finds its way: it begins somewhere, everything is reached, nothing leads nowhere or in circles. */
final class FlowCheck {

    private FlowCheck() {}

    static Stream<Finding> check(Model model) {
        return Scope.of(model)
                .flatMap(scope -> Stream.of(
                                ends(model, scope),
                                unreached(model, scope),
                                deadEnds(model, scope),
                                circles(model, scope))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> ends(Model model, Scope scope) {
        return Stream.of("startEvent", "endEvent")
                .filter(type -> scope.nodes().values().stream().noneMatch(node -> type.equals(node.getLocalName())))
                .map(type -> model.finding(
                        scope.owner(),
                        "startEvent".equals(type)
                                ? "Il manque un événement de début : rien ne dirait par où commencer."
                                : "Il manque un événement de fin : rien ne dirait quand c’est fini."));
    }

    private static Stream<Finding> unreached(Model model, Scope scope) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        scope.nodes().values().stream().filter(FlowCheck::begins).forEach(node -> next.add(node.getAttribute("id")));
        Map<String, List<String>> ways = scope.ways();
        while (!next.isEmpty()) {
            String id = next.remove();
            if (reached.add(id)) {
                next.addAll(ways.getOrDefault(id, List.of()));
            }
        }
        return scope.nodes().values().stream()
                .filter(node -> !reached.contains(node.getAttribute("id")))
                .map(node -> model.finding(
                        node, "Aucun chemin ne mène ici depuis le début. Reliez cet élément, ou supprimez-le."));
    }

    private static boolean begins(Element node) {
        return "startEvent".equals(node.getLocalName())
                || "true".equals(node.getAttribute("triggeredByEvent"))
                || "true".equals(node.getAttribute("isForCompensation"));
    }

    private static Stream<Finding> deadEnds(Model model, Scope scope) {
        return scope.nodes().values().stream()
                .filter(node -> !"endEvent".equals(node.getLocalName()) && !standsAlone(node))
                .filter(node -> scope.leaving(node).isEmpty())
                .map(node -> model.finding(
                        node, "Rien ne suit cet élément. Reliez-le à la suite, ou à un événement de fin."));
    }

    private static boolean standsAlone(Element node) {
        return "true".equals(node.getAttribute("triggeredByEvent"))
                || "true".equals(node.getAttribute("isForCompensation"))
                || Model.children(node).anyMatch(child -> "compensateEventDefinition".equals(child.getLocalName()))
                || ("intermediateThrowEvent".equals(node.getLocalName())
                        && Scope.linkOf(node).findAny().isPresent());
    }

    /** The first element of each circle in which a token would never rest. */
    private static Stream<Finding> circles(Model model, Scope scope) {
        Map<String, List<String>> ways = scope.ways();
        Set<String> told = new HashSet<>();
        return scope.nodes().values().stream()
                .filter(node -> !Scope.waits(node))
                .filter(node -> {
                    Set<String> circle = circleOf(node.getAttribute("id"), scope, ways);
                    boolean isNew = !circle.isEmpty() && circle.stream().noneMatch(told::contains);
                    told.addAll(circle);
                    return isNew;
                })
                .map(node -> model.finding(
                        node,
                        "Ici commence une boucle sans attente : le moteur y tournerait sans fin. Ajoutez dans la boucle"
                                + " une minuterie, une tâche de quelqu’un ou un message attendu."));
    }

    /** All elements that lie on a way from that one back to itself without a rest. */
    private static Set<String> circleOf(String id, Scope scope, Map<String, List<String>> ways) {
        Set<String> forward = reachable(id, scope, ways);
        if (!forward.contains(id)) {
            return Set.of();
        }
        Set<String> circle = new HashSet<>();
        forward.stream()
                .filter(other -> reachable(other, scope, ways).contains(id))
                .forEach(circle::add);
        return circle;
    }

    private static Set<String> reachable(String from, Scope scope, Map<String, List<String>> ways) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(ways.getOrDefault(from, List.of()));
        while (!next.isEmpty()) {
            String id = next.remove();
            Element node = scope.nodes().get(id);
            if (node != null && !Scope.waits(node) && reached.add(id)) {
                next.addAll(ways.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }
}
