package fr.duret.maintenance.processes.workshop;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Takes a process apart: each element by its id, with everything that is written at it except how it is drawn. */
final class BpmnParts {

    private static final Set<String> SCOPES = Set.of(
            "definitions", "process", "subProcess", "transaction", "adHocSubProcess", "collaboration", "laneSet");
    private static final Set<String> NO_PARTS = Set.of("BPMNDiagram", "laneSet", "extensionElements", "documentation");
    private static final Set<String> NO_FACTS = Set.of("incoming", "outgoing", "flowNodeRef");
    private static final Set<String> REFERENCES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef", "signalRef", "escalationRef");
    private static final Set<String> LINKS = Set.of("sequenceFlow", "messageFlow", "association");

    private final Map<String, Element> elements;

    private BpmnParts(Map<String, Element> elements) {
        this.elements = elements;
    }

    static Map<String, Part> read(String text) {
        Element root = Xml.read(text);
        Map<String, Element> elements = Xml.tree(root)
                .filter(BpmnParts::isPart)
                .collect(toMap(
                        element -> element.getAttribute("id"), e -> e, (first, again) -> first, LinkedHashMap::new));
        BpmnParts parts = new BpmnParts(elements);
        Map<String, Part> result = new LinkedHashMap<>();
        elements.forEach((id, element) -> result.put(id, parts.part(id, element)));
        return result;
    }

    private static boolean isPart(Element element) {
        return element.hasAttribute("id")
                && element.getParentNode() instanceof Element parent
                && SCOPES.contains(parent.getLocalName())
                && !NO_PARTS.contains(element.getLocalName())
                // What triggers an event has an id too, but no life of its own.
                && !element.getLocalName().endsWith("EventDefinition");
    }

    private Part part(String id, Element element) {
        Map<String, String> facts = new LinkedHashMap<>();
        gather(element, "", facts);
        if (element.getParentNode() instanceof Element parent
                && parent.getLocalName().endsWith("ubProcess")) {
            facts.put("dans", label(parent));
        }
        String type = element.getLocalName();
        return new Part(id, BpmnWords.type(type, trigger(element)), label(element), LINKS.contains(type), facts);
    }

    /** What an event waits for or tells, such as {@code timer}; empty for everything else. */
    private static String trigger(Element element) {
        return Xml.children(element)
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.substring(0, name.length() - "EventDefinition".length()))
                .findFirst()
                .orElse("");
    }

    private void gather(Element element, String path, Map<String, String> facts) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = attribute.getLocalName();
            if (!"id".equals(name)
                    && !attribute.getName().startsWith("xmlns")
                    && !"xsi:type".equals(attribute.getName())) {
                note(
                        facts,
                        path + "@" + name,
                        REFERENCES.contains(name) || "default".equals(name)
                                ? referred(attribute.getValue())
                                : attribute.getValue());
            }
        }
        Xml.children(element)
                .filter(child -> !isPart(child) && !NO_FACTS.contains(child.getLocalName()) && !isDrawing(child))
                .forEach(child -> gatherChild(child, path + child.getLocalName(), facts));
    }

    private void gatherChild(Element child, String path, Map<String, String> facts) {
        String named =
                child.getLocalName().endsWith("Parameter") ? path + "[" + child.getAttribute("name") + "]" : path;
        if (Xml.children(child).findAny().isPresent()) {
            gather(child, named + "/", facts);
        } else if (path.endsWith("Parameter")
                || !child.hasAttributes()
                || !Xml.text(child).isEmpty()) {
            note(facts, named, Xml.text(child));
        } else {
            gather(child, named + "/", facts);
        }
    }

    private static boolean isDrawing(Element child) {
        return "BPMNDiagram".equals(child.getLocalName()) || "laneSet".equals(child.getLocalName());
    }

    /** The same fact twice, as with two listeners, is one fact with both values. */
    private static void note(Map<String, String> facts, String path, String value) {
        facts.merge(BpmnWords.fact(path), value.isEmpty() ? "présent" : value, (first, next) -> first + ", " + next);
    }

    private String referred(String id) {
        Element target = elements.get(id);
        return target == null ? id : label(target);
    }

    private String label(Element element) {
        String name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
        if (!LINKS.contains(element.getLocalName())) {
            return name.isEmpty() ? unnamed(element) : name;
        }
        String way = referred(element.getAttribute("sourceRef")) + " → " + referred(element.getAttribute("targetRef"));
        return name.isEmpty() ? way : name + " : " + way;
    }

    /** What has no label is called by what comes before it, if that has one. */
    private String unnamed(Element element) {
        String id = element.getAttribute("id");
        return elements.values().stream()
                .filter(flow -> "sequenceFlow".equals(flow.getLocalName()) && id.equals(flow.getAttribute("targetRef")))
                .map(flow -> elements.get(flow.getAttribute("sourceRef")))
                .filter(source -> source != null && !source.getAttribute("name").isBlank())
                .findFirst()
                .map(source -> "après « " + source.getAttribute("name").strip() + " »")
                .orElse(id);
    }
}
