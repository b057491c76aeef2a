package fr.duret.maintenance.processes.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.impl.parser.FeelParser;
import org.w3c.dom.Element;

/** A decision table says what it looks at and what it answers, and all of its cells can be read. */
final class DecisionCheck {

    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "double", "number", "date", "time", "dateTime");

    private DecisionCheck() {}

    static Stream<Finding> check(Model model) {
        return Stream.of(
                        model.all("//dmn:decisionTable").flatMap(table -> table(model, table)),
                        model.all("//dmn:decision[not(dmn:decisionTable) and not(dmn:literalExpression)]")
                                .map(decision -> model.finding(
                                        decision,
                                        "La décision est vide. Dessinez sa table, ou écrivez son expression.")),
                        model.all("//*[@expressionLanguage]")
                                .filter(element -> !"feel".equalsIgnoreCase(element.getAttribute("expressionLanguage")))
                                .map(element -> model.finding(
                                        element,
                                        "Le langage « " + element.getAttribute("expressionLanguage")
                                                + " » n’est pas admis dans une décision. Écrivez en FEEL.")),
                        model.all("//dmn:inputExpression | //dmn:outputEntry | //dmn:literalExpression")
                                .flatMap(cell -> cell(model, cell, false)),
                        model.all("//dmn:inputEntry").flatMap(cell -> cell(model, cell, true)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> table(Model model, Element table) {
        List<Element> inputs = model.all(table, "dmn:input").toList();
        List<Element> outputs = model.all(table, "dmn:output").toList();
        return Stream.of(
                        HIT_POLICIES.contains(table.getAttribute("hitPolicy"))
                                ? Stream.<Finding>empty()
                                : Stream.of(model.finding(
                                        table,
                                        "Le moteur ne connaît pas la règle « " + table.getAttribute("hitPolicy")
                                                + " ». Choisissez UNIQUE, FIRST, ANY, RULE ORDER ou COLLECT.")),
                        model.all(table, "dmn:input/dmn:inputExpression")
                                .filter(input -> !TYPES.contains(input.getAttribute("typeRef")))
                                .map(input -> model.finding(
                                        input,
                                        "La colonne d’entrée n’a pas de type que le moteur connaît. Choisissez par"
                                                + " exemple « string » ou « integer ».")),
                        outputs.stream()
                                .filter(output -> !TYPES.contains(output.getAttribute("typeRef"))
                                        || output.getAttribute("name").isBlank())
                                .map(output -> model.finding(
                                        output,
                                        "La colonne de sortie doit avoir un nom et un type, par exemple « integer ».")),
                        model.all(table, "dmn:rule")
                                .filter(rule -> model.all(rule, "dmn:inputEntry")
                                                        .count()
                                                != inputs.size()
                                        || model.all(rule, "dmn:outputEntry").count() != outputs.size())
                                .map(rule -> model.finding(
                                        rule, "La règle n’a pas une cellule pour chaque colonne. Complétez-la.")))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> cell(Model model, Element cell, boolean test) {
        String text = model.all(cell, "dmn:text")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
        if (text.isEmpty() || (test && "-".equals(text))) {
            return "inputExpression".equals(cell.getLocalName())
                    ? Stream.of(model.finding(
                            cell, "La colonne d’entrée ne dit pas ce qu’elle regarde. Écrivez par exemple : plan."))
                    : Stream.empty();
        }
        boolean reads = (test ? FeelParser.parseUnaryTests(text) : FeelParser.parseExpression(text)).isSuccess();
        return reads
                ? Stream.empty()
                : Stream.of(model.finding(
                        cell,
                        "« " + text + " » ne se lit pas en FEEL. Les textes se mettent entre guillemets droits, par"
                                + " exemple \"OR\"."));
    }
}
