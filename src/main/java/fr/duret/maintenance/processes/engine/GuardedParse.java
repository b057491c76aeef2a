package fr.duret.maintenance.processes.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model only if it calls nothing but the catalogue: no script, no class by name, no shell, mail or connector
 * step of the engine. The check comes before the engine's own reading, which would already make some of the classes.
 */
final class GuardedParse extends BpmnParse {

    private static final String REMEDY = " : utilisez une capacité du catalogue, par exemple ${sendMessage}.";
    private static final Set<String> SCRIPTS = Set.of("script", "scriptTask");
    private static final Map<String, String> CLASSES = Map.of(
            "class", "Une classe Java",
            "formHandlerClass", "Une classe de formulaire",
            "variableMappingClass", "Une classe de correspondance de variables",
            "scriptFormat", "Un script");

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private void check(Element element) {
        String refused = refused(element);
        if (refused != null) {
            addError(refused + " n’est pas admis dans un modèle" + REMEDY, element);
        }
        element.elements().forEach(this::check);
    }

    private static @Nullable String refused(Element element) {
        String tag = element.getTagName();
        if (SCRIPTS.contains(tag) || ("conditionExpression".equals(tag) && element.attribute("language") != null)) {
            return "Un script";
        }
        if ("connector".equals(tag)) {
            return "Un connecteur";
        }
        String type = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "type");
        if (type != null && !"external".equals(type)) {
            return "Le type de tâche « " + type + " »";
        }
        if ("constraint".equals(tag) && "validator".equals(element.attribute("name"))) {
            return "Un validateur de champ";
        }
        return element.attributes().stream()
                .map(attribute -> CLASSES.get(attribute.substring(attribute.lastIndexOf(':') + 1)))
                .filter(what -> what != null)
                .findFirst()
                .orElse(null);
    }
}
