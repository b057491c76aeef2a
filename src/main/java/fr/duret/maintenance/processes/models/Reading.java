package fr.duret.maintenance.processes.models;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A model can be read by the people it is for: French words, ids in English; and its history is kept for a time. */
final class Reading {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "Start"),
            Map.entry("endEvent", "End"),
            Map.entry("boundaryEvent", "Boundary"),
            Map.entry("intermediateCatchEvent", "Timer|Catch"),
            Map.entry("intermediateThrowEvent", "Throw"),
            Map.entry("subProcess", "Sub"),
            Map.entry("callActivity", "Call"),
            Map.entry("sequenceFlow", "Flow"),
            Map.entry("message", "Message"),
            Map.entry("error", "Error"));

    /** Words that no French label holds. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "of",
            "and",
            "to",
            "is",
            "are",
            "with",
            "by",
            "for",
            "from",
            "send",
            "wait",
            "call",
            "check",
            "done",
            "customer",
            "contract",
            "reminder",
            "renewal",
            "term",
            "yes",
            "no",
            "end",
            "start",
            "task",
            "gateway");

    /** How one types, and how French is not printed. */
    private static final Pattern UNPRINTED = Pattern.compile("'| [?!:;»]|« ");

    private Reading() {}

    static Stream<Finding> check(Model model) {
        return Stream.of(
                        model.flowNodes().flatMap(node -> labelOf(model, node).stream()),
                        model.all("//bpmn:sequenceFlow[@name]").flatMap(flow -> language(model, flow).stream()),
                        Stream.of(model.flowNodes(), model.all("//bpmn:sequenceFlow | //bpmn:message | //bpmn:error"))
                                .flatMap(elements -> elements)
                                .filter(element -> !element.getAttribute("id").matches(idPattern(element)))
                                .map(element -> model.finding(
                                        element,
                                        "Son identifiant devrait être " + idPattern(element) + ", en anglais.")),
                        kept(model))
                .flatMap(findings -> findings);
    }

    /** Processes and decisions say for how long their history is kept. */
    static Stream<Finding> kept(Model model) {
        return Stream.of(
                        model.all("//bpmn:process[not(@camunda:historyTimeToLive)]"),
                        model.all("//dmn:decision[not(@cdmn:historyTimeToLive)]"))
                .flatMap(elements -> elements)
                .map(element -> model.finding(
                        element,
                        "Il manque la durée de conservation de l’historique. Écrivez « P1825D » (cinq ans) dans « History"
                                + " cleanup »."));
    }

    private static Optional<Finding> labelOf(Model model, Element node) {
        boolean silent = node.getLocalName().endsWith("Gateway")
                && (node.getLocalName().equals("parallelGateway")
                        || model.all(node, "bpmn:outgoing").count() < 2);
        return node.getAttribute("name").isBlank()
                ? Optional.of(model.finding(node, "L’élément n’a pas de libellé. Donnez-lui un nom en français."))
                        .filter(finding -> !silent)
                : language(model, node);
    }

    private static Optional<Finding> language(Model model, Element element) {
        String label = element.getAttribute("name");
        List<String> words = Arrays.stream(label.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+"))
                .filter(not(String::isEmpty))
                .toList();
        if (words.stream().anyMatch(ENGLISH::contains) || words.equals(wordsOf(element.getAttribute("id")))) {
            return Optional.of(model.finding(element, "Le libellé « " + label + " » n’est pas en français."));
        }
        return UNPRINTED.matcher(label).find()
                ? Optional.of(model.finding(
                        element,
                        "Le libellé « " + label
                                + " » demande l’apostrophe ’ et, avant ? ! : ;, une espace fine insécable"
                                + " (U+202F)."))
                : Optional.empty();
    }

    /** « Task_SendRefused » without its prefix: send, refused. */
    private static List<String> wordsOf(String id) {
        return Arrays.stream(id.replaceFirst("^[A-Za-z]+_", "").split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static String idPattern(Element element) {
        String type = element.getLocalName();
        String prefix = type.endsWith("Gateway")
                ? "Gateway"
                : PREFIXES.getOrDefault(type, type.toLowerCase(Locale.ROOT).endsWith("task") ? "Task" : "Sub");
        return "(" + prefix + ")_" + ("sequenceFlow".equals(type) ? "\\w+" : "[A-Z][A-Za-z]+");
    }
}
