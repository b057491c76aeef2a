package fr.duret.maintenance.processes.models;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What would run code that is not in the catalogue; the engine refuses it too, but says less of where it stands. */
final class Forbidden {

    private static final String REMEDY = " dans un modèle : utilisez une capacité du catalogue, par exemple"
            + " « Envoyer un message », ou demandez-en une nouvelle.";
    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "Un script n’est pas admis",
            "scriptTask", "Une tâche de script n’est pas admise",
            "connector", "Un connecteur n’est pas admis",
            "adHocSubProcess", "Un sous-processus ad hoc n’est pas admis",
            "complexGateway", "Une passerelle complexe n’est pas admise");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "Une classe Java n’est pas admise",
            "formHandlerClass", "Une classe de formulaire n’est pas admise",
            "variableMappingClass", "Une classe de correspondance de variables n’est pas admise",
            "scriptFormat", "Un script n’est pas admis");
    private static final Set<String> CALLERS = Set.of("serviceTask", "businessRuleTask");

    private Forbidden() {}

    static Stream<Finding> check(Model model) {
        return model.all("//*").flatMap(element -> {
            String refused = refused(element);
            return refused == null ? Stream.empty() : Stream.of(model.finding(element, refused + REMEDY));
        });
    }

    private static @Nullable String refused(Element element) {
        String tag = element.getLocalName();
        String named = ELEMENTS.get(tag);
        if (named != null) {
            return named;
        }
        if ("conditionExpression".equals(tag) && element.hasAttribute("language")) {
            return "Un script n’est pas admis";
        }
        if ("constraint".equals(tag) && "validator".equals(element.getAttribute("name"))) {
            return "Un validateur de champ n’est pas admis";
        }
        String type = Model.camunda(element, "type");
        if (CALLERS.contains(tag) && !type.isEmpty()) {
            return "Le type de tâche « " + type + " » n’est pas admis";
        }
        return attributes(element)
                .map(attribute -> ATTRIBUTES.get(attribute.getLocalName()))
                .filter(what -> what != null)
                .findFirst()
                .orElse(null);
    }

    static Stream<Node> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
    }
}
