package fr.duret.maintenance.processes.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Takes decision tables apart: the table itself, its columns, and its rules with a fact for each cell. */
final class DmnParts {

    /** The policies under which it matters which rule stands first. */
    private static final Set<String> ORDERED = Set.of("FIRST", "RULE ORDER");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private DmnParts() {}

    static Map<String, Part> read(String text) {
        DmnParts reading = new DmnParts();
        Xml.tree(Xml.read(text))
                .filter(element -> "decision".equals(element.getLocalName()))
                .forEach(reading::decision);
        return reading.parts;
    }

    private void decision(Element decision) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("libellé", decision.getAttribute("name"));
        Xml.children(decision, "decisionTable").forEach(table -> facts.put("politique", policy(table)));
        Xml.children(decision, "literalExpression").forEach(literal -> facts.put("expression", Xml.text(literal)));
        add(decision, "table", decision.getAttribute("name"), facts);
        Xml.children(decision, "decisionTable").forEach(this::table);
    }

    /** How many rules may hold, such as UNIQUE, which is meant where nothing is written. */
    private static String policy(Element table) {
        return table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE";
    }

    private void table(Element table) {
        List<String> columns = new ArrayList<>();
        Xml.children(table, "input").forEach(input -> {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("libellé", input.getAttribute("label"));
            Xml.children(input, "inputExpression").forEach(expression -> {
                facts.put("expression", Xml.text(expression));
                facts.put("type", expression.getAttribute("typeRef"));
            });
            columns.add(add(input, "colonne d’entrée", input.getAttribute("label"), facts));
        });
        Xml.children(table, "output").forEach(output -> {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("libellé", output.getAttribute("label"));
            facts.put("nom", output.getAttribute("name"));
            facts.put("type", output.getAttribute("typeRef"));
            columns.add(add(output, "colonne de résultat", label(output), facts));
        });
        List<Element> rules = Xml.children(table, "rule").toList();
        for (int number = 0; number < rules.size(); number++) {
            rule(rules.get(number), number + 1, columns, ORDERED.contains(policy(table)));
        }
    }

    private static String label(Element output) {
        return output.getAttribute("label").isEmpty() ? output.getAttribute("name") : output.getAttribute("label");
    }

    private void rule(Element rule, int number, List<String> columns, boolean ordered) {
        List<Element> cells = Xml.children(rule)
                .filter(cell -> cell.getLocalName().endsWith("Entry") && !"annotationEntry".equals(cell.getLocalName()))
                .toList();
        Map<String, String> facts = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
            facts.put(columns.get(column), Xml.text(cells.get(column)));
        }
        Xml.children(rule, "description").forEach(description -> facts.put("remarque", Xml.text(description)));
        if (ordered) {
            facts.put("rang", String.valueOf(number));
        }
        add(rule, "règle", "Règle " + number, facts);
    }

    private String add(Element element, String type, String label, Map<String, String> facts) {
        String id = element.getAttribute("id");
        parts.put(id, new Part(id, type, label.isEmpty() ? id : label, false, facts));
        return label.isEmpty() ? id : label;
    }
}
