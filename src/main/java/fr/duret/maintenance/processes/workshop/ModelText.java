package fr.duret.maintenance.processes.workshop;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** What the text of a model says about itself: under which key it runs, and which others go with it. */
final class ModelText {

    /**
     * What must be deployed together with a process, because it is bound to the same deployment.
     *
     * @param kind the kind of the other
     * @param key the key of the other
     */
    record Bond(ModelKind kind, String key) {}

    private ModelText() {}

    /** The key, unless the text cannot be read or has none. */
    static Optional<String> key(ModelKind kind, String text) {
        try {
            return switch (kind) {
                case FORM -> FormParts.read(text).keySet().stream().findFirst();
                case PROCESS -> first(text, "process");
                case DECISION -> first(text, "decision");
            };
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(String text, String tag) {
        return Xml.children(Xml.read(text), tag)
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** What a process binds to its own deployment: forms, decisions, called processes. */
    static Set<Bond> bonds(String process) {
        Set<Bond> bonds = new TreeSet<>(Comparator.comparing(Bond::kind).thenComparing(Bond::key));
        Xml.tree(Xml.read(process)).forEach(element -> {
            bond(element, "formRef", ModelKind.FORM).ifPresent(bonds::add);
            bond(element, "decisionRef", ModelKind.DECISION).ifPresent(bonds::add);
            bond(element, "calledElement", ModelKind.PROCESS).ifPresent(bonds::add);
        });
        return bonds;
    }

    private static Optional<Bond> bond(Element element, String attribute, ModelKind kind) {
        String camunda = "http://camunda.org/schema/1.0/bpmn";
        if (!"deployment".equals(element.getAttributeNS(camunda, attribute + "Binding"))) {
            return Optional.empty();
        }
        String key = element.hasAttribute(attribute)
                ? element.getAttribute(attribute)
                : element.getAttributeNS(camunda, attribute);
        return Optional.of(new Bond(kind, key));
    }
}
