package fr.duret.maintenance.processes.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What flows in a process or in a sub-process, without what lies inside its own sub-processes.
 *
 * @param nodes by their ids, in the order of the file
 */
record Scope(Element owner, Map<String, Element> nodes, List<Element> flows) {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");
    private static final Set<String> INTERRUPTING_AT_ONCE = Set.of("errorEventDefinition", "escalationEventDefinition");

    static Stream<Scope> of(Model model) {
        return model.all("//bpmn:process | //bpmn:subProcess | //bpmn:transaction")
                .map(Scope::of);
    }

    static Scope of(Element owner) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        List<Element> flows = new ArrayList<>();
        Model.children(owner).forEach(child -> {
            if (Model.isFlowNode(child)) {
                nodes.put(child.getAttribute("id"), child);
            } else if ("sequenceFlow".equals(child.getLocalName())) {
                flows.add(child);
            }
        });
        return new Scope(owner, nodes, flows);
    }

    List<Element> leaving(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    List<Element> entering(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
                .toList();
    }

    /** Where a token goes from there: along the flows, and out through the events on the node's border. */
    Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new HashMap<>();
        nodes.keySet().forEach(id -> ways.put(id, new ArrayList<>()));
        flows.forEach(flow -> lead(ways, flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
        nodes.values().forEach(node -> lead(ways, node.getAttribute("attachedToRef"), node.getAttribute("id")));
        nodes.values().stream().filter(Scope::interruptsAtOnce).forEach(event -> beforeItsHost(ways, event));
        links(ways);
        return ways;
    }

    /** A sub-process may fail before it has rested: whoever leads to it leads to that event as well. */
    private void beforeItsHost(Map<String, List<String>> ways, Element event) {
        Element host = nodes.get(event.getAttribute("attachedToRef"));
        if (host != null && isEmbedded(host)) {
            entering(host).forEach(flow -> lead(ways, flow.getAttribute("sourceRef"), event.getAttribute("id")));
        }
    }

    private static boolean interruptsAtOnce(Element node) {
        return "boundaryEvent".equals(node.getLocalName())
                && Model.children(node).map(Element::getLocalName).anyMatch(INTERRUPTING_AT_ONCE::contains);
    }

    private void lead(Map<String, List<String>> ways, String from, String to) {
        List<String> next = ways.get(from);
        if (next != null && nodes.containsKey(to)) {
            next.add(to);
        }
    }

    private void links(Map<String, List<String>> ways) {
        Map<String, String> targets = new HashMap<>();
        nodes.forEach((id, node) -> {
            if ("intermediateCatchEvent".equals(node.getLocalName())) {
                linkOf(node).forEach(link -> targets.put(link, id));
            }
        });
        nodes.forEach((id, node) -> {
            if ("intermediateThrowEvent".equals(node.getLocalName())) {
                linkOf(node).forEach(link -> lead(ways, id, targets.getOrDefault(link, "")));
            }
        });
    }

    static Stream<String> linkOf(Element node) {
        return Model.children(node)
                .filter(child -> "linkEventDefinition".equals(child.getLocalName()))
                .map(link -> link.getAttribute("name"));
    }

    /** Whether a token always rests there until somebody or something outside moves it on. */
    static boolean waits(Element node) {
        String type = node.getLocalName();
        if (WAITS.contains(type)) {
            return linkOf(node).findAny().isEmpty();
        }
        if ("boundaryEvent".equals(type)) {
            return !interruptsAtOnce(node);
        }
        return isEmbedded(node) && !of(node).passesWithoutWait();
    }

    static boolean isEmbedded(Element node) {
        return "subProcess".equals(node.getLocalName()) || "transaction".equals(node.getLocalName());
    }

    /**
     * Whether a token can go from a start to an end without resting. Where the way forks into parallel ones, all of them
     * have to; a terminating end in one of them is not looked at.
     */
    private boolean passesWithoutWait() {
        Map<String, List<String>> ways = ways();
        return nodes.values().stream()
                .filter(node -> "startEvent".equals(node.getLocalName()))
                .anyMatch(start -> passes(start.getAttribute("id"), ways, new HashSet<>()));
    }

    private boolean passes(String id, Map<String, List<String>> ways, Set<String> onTheWay) {
        Element node = nodes.get(id);
        if (node == null || waits(node) || !onTheWay.add(id)) {
            return false;
        }
        List<String> next = ways.getOrDefault(id, List.of());
        boolean passes = next.isEmpty()
                || ("parallelGateway".equals(node.getLocalName())
                        ? next.stream().allMatch(way -> passes(way, ways, onTheWay))
                        : next.stream().anyMatch(way -> passes(way, ways, onTheWay)));
        onTheWay.remove(id);
        return passes;
    }
}
