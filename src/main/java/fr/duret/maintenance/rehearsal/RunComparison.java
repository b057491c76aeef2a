package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What differs between two rehearsals, an earlier and a newer one. Two events are the same when kind, contract,
 * customer, template, step and day agree: that a call was made an hour later is no difference.
 *
 * @param onlyBefore the events that the newer one lacks, in the order of time
 * @param onlyAfter the events that it has more
 */
public record RunComparison(Run before, Run after, List<JsonNode> onlyBefore, List<JsonNode> onlyAfter) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CONDITIONS = List.of("period", "from", "seed", "company", "files", "habits");

    /** One of the two. */
    record Run(Path folder, JsonNode description, Tally tally) {

        static Run of(Path folder) {
            try {
                return new Run(
                        folder, JSON.readTree(folder.resolve(RunFiles.RUN).toFile()), Tally.of(folder));
            } catch (IOException e) {
                throw new UncheckedIOException("The rehearsal in " + folder + " cannot be read", e);
            }
        }
    }

    /** Compares the rehearsals whose files are in those folders. */
    public static RunComparison of(Path before, Path after) {
        Map<List<String>, Integer> surplus = new HashMap<>();
        RunLog.read(before, event -> surplus.merge(identity(event), 1, Integer::sum));
        List<JsonNode> onlyAfter = new ArrayList<>();
        RunLog.read(after, event -> {
            if (!takeOne(surplus, identity(event))) {
                onlyAfter.add(event);
            }
        });
        List<JsonNode> onlyBefore = new ArrayList<>();
        RunLog.read(before, event -> {
            if (takeOne(surplus, identity(event))) {
                onlyBefore.add(event);
            }
        });
        return new RunComparison(Run.of(before), Run.of(after), List.copyOf(onlyBefore), List.copyOf(onlyAfter));
    }

    private static boolean takeOne(Map<List<String>, Integer> counted, List<String> identity) {
        Integer count = counted.get(identity);
        if (count == null || count == 0) {
            return false;
        }
        counted.put(identity, count - 1);
        return true;
    }

    private static List<String> identity(JsonNode event) {
        return List.of(
                event.path("kind").asText(),
                event.path("contract").asText(),
                event.path("customer").asText(),
                event.path("template").asText(),
                event.path("process").asText(),
                event.path("activity").asText(event.path("task").asText()),
                event.path("at").asText().substring(0, 10));
    }

    /** Whether nothing differs. */
    public boolean isEqual() {
        return onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }

    /** Whether both lived the same time, with the same people, so that only the models can make a difference. */
    public boolean isComparable() {
        return CONDITIONS.stream()
                .allMatch(name -> Objects.equals(
                        before.description().path(name), after.description().path(name)));
    }

    /** Writes it for programs and for readers. */
    public void write(Path folder) {
        RunFiles.write(folder, RunFiles.COMPARISON, json());
        RunFiles.write(folder, RunFiles.COMPARISON_TEXT, text());
    }

    /** The same for a reader, in French. */
    public String text() {
        return new ComparisonText(this).text();
    }

    /** As {@code docs/rehearsal.md} describes it. */
    public String json() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("before", description(before));
        content.put("after", description(after));
        content.put("comparable", isComparable());
        content.put("equal", isEqual());
        content.put("kinds", rows(tally -> tally.all.kinds, kind -> Map.of("kind", kind)));
        content.put(
                "templates",
                rows(
                        tally -> tally.templates,
                        template -> named("template", template.template(), "kind", template.kind())));
        content.put(
                "activities",
                rows(tally -> tally.activities, step -> named("process", step.process(), "activity", step.activity())));
        content.put("weeks", weeks());
        content.put("onlyBefore", onlyBefore);
        content.put("onlyAfter", onlyAfter);
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> description(Run run) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("folder", run.folder().toString());
        run.description().fields().forEachRemaining(field -> content.put(field.getKey(), field.getValue()));
        return content;
    }

    private static Map<String, Object> named(String first, String firstValue, String second, String secondValue) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(first, firstValue);
        row.put(second, secondValue);
        return row;
    }

    private <K extends Comparable<K>> List<Map<String, Object>> rows(
            Function<Tally, Map<K, Long>> counts, Function<K, Map<String, Object>> row) {
        Map<K, Long> earlier = counts.apply(before.tally());
        Map<K, Long> newer = counts.apply(after.tally());
        return both(earlier, newer).stream()
                .map(key -> {
                    Map<String, Object> content = new LinkedHashMap<>(row.apply(key));
                    content.put("before", earlier.getOrDefault(key, 0L));
                    content.put("after", newer.getOrDefault(key, 0L));
                    return content;
                })
                .toList();
    }

    private List<Map<String, Object>> weeks() {
        return both(before.tally().weeks, after.tally().weeks).stream()
                .map(monday -> {
                    Map<String, Object> week = new LinkedHashMap<>();
                    week.put("monday", monday.toString());
                    week.put("before", before.tally().week(monday).kinds);
                    week.put("after", after.tally().week(monday).kinds);
                    return week;
                })
                .toList();
    }

    private static <K> SortedSet<K> both(Map<K, ?> earlier, Map<K, ?> newer) {
        SortedSet<K> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(newer.keySet());
        return keys;
    }

    /** Every event that only one of the two has, with whether it is the newer one's. */
    Stream<Map.Entry<JsonNode, Boolean>> differences() {
        return Stream.concat(
                onlyBefore.stream().map(event -> Map.entry(event, false)),
                onlyAfter.stream().map(event -> Map.entry(event, true)));
    }
}
