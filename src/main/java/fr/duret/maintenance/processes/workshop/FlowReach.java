package fr.duret.maintenance.processes.workshop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Says whether who waits at one step still comes to another in the ordinary course: along the flows, without an
 * interruption, and without beginning the whole scope anew.
 */
final class FlowReach {

    private final BpmnModelInstance model;

    FlowReach(BpmnModelInstance model) {
        this.model = model;
    }

    boolean leadsTo(String from, String to) {
        List<FlowNode> origin = scopes(from);
        List<FlowNode> goal = scopes(to);
        // Where the ways part: the outermost scopes that both have in common are left aside.
        int common = 0;
        while (common < Math.min(origin.size(), goal.size())
                && origin.get(common).equals(goal.get(common))) {
            common++;
        }
        return common < origin.size() && common < goal.size() && flows(origin.get(common), goal.get(common));
    }

    /** The element with the sub-processes around it, the outermost first. */
    private List<FlowNode> scopes(String id) {
        List<FlowNode> scopes = new ArrayList<>();
        @Nullable ModelElementInstance element = model.getModelElementById(id);
        while (element instanceof FlowNode node) {
            scopes.add(0, node);
            element = node.getParentElement();
        }
        return scopes;
    }

    private static boolean flows(FlowNode from, FlowNode to) {
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(from.getSucceedingNodes().list());
        while (!ahead.isEmpty()) {
            FlowNode next = ahead.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next.getId())) {
                ahead.addAll(next.getSucceedingNodes().list());
            }
        }
        return false;
    }
}
