package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision table as it is to be, with what changed in it: columns, rules and single cells. */
public record DecisionSheet(List<Column> columns, List<Rule> rules) {

    /** A column; its fate is absent if it stays as it was. */
    public record Column(String label, @Nullable Fate fate) {}

    /** A rule; removed ones stand where they stood last. */
    public record Rule(
            String element, String label, @Nullable Fate fate, List<Cell> cells) {}

    /** A cell, and what stood in it before if that was something else. */
    public record Cell(String text, @Nullable String before) {}

    /** The table of the second text, held against the first. */
    public static DecisionSheet between(@Nullable String before, String after) {
        Map<String, Part> old = before == null ? Map.of() : ModelDiff.parts(ModelKind.DECISION, before);
        Map<String, Part> now = ModelDiff.parts(ModelKind.DECISION, after);
        List<Part> columns = Stream.concat(now.values().stream(), removed(old, now))
                .filter(part -> part.type().startsWith("colonne"))
                .toList();
        List<Rule> rules = new ArrayList<>();
        Stream.concat(now.values().stream(), removed(old, now))
                .filter(part -> "règle".equals(part.type()))
                .forEach(part -> rules.add(rule(part, old, now, columns)));
        return new DecisionSheet(
                columns.stream()
                        .map(column -> new Column(column.label(), fate(column, old, now)))
                        .toList(),
                List.copyOf(rules));
    }

    private static Stream<Part> removed(Map<String, Part> old, Map<String, Part> now) {
        return old.values().stream().filter(part -> !now.containsKey(part.id()));
    }

    private static @Nullable Fate fate(Part part, Map<String, Part> old, Map<String, Part> now) {
        if (!now.containsKey(part.id())) {
            return Fate.REMOVED;
        }
        Part before = old.get(part.id());
        if (before == null) {
            return Fate.ADDED;
        }
        return before.facts().equals(part.facts()) ? null : Fate.CHANGED;
    }

    private static Rule rule(Part rule, Map<String, Part> old, Map<String, Part> now, List<Part> columns) {
        Fate fate = fate(rule, old, now);
        Part before = old.get(rule.id());
        List<Cell> cells = columns.stream()
                .map(column -> {
                    String text = Objects.requireNonNullElse(rule.facts().get(column.label()), "");
                    String was = before == null
                            ? text
                            : Objects.requireNonNullElse(before.facts().get(column.label()), "");
                    return new Cell(text, text.equals(was) ? null : was);
                })
                .toList();
        return new Rule(rule.id(), rule.label(), fate, cells);
    }
}
