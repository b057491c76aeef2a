package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a rehearsal comes to: counted, by template, month and week, with what it costs and what becomes of contracts. */
record Summary(
        RehearsalOptions options,
        int contracts,
        Prices prices,
        Tally tally,
        List<InventedDispatcher.Left> left,
        double seconds) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Summary of(
            RehearsalOptions options,
            int contracts,
            Prices prices,
            List<InventedDispatcher.Left> left,
            double seconds) {
        return new Summary(options, contracts, prices, Tally.of(options.out()), left, seconds);
    }

    void write() {
        try {
            RunFiles.write(options.out(), RunFiles.SUMMARY, JSON.writeValueAsString(content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        RunFiles.write(options.out(), RunFiles.SUMMARY_TEXT, text());
    }

    /** The same for a reader, in French. */
    String text() {
        return new SummaryText(this).text();
    }

    Costs costs() {
        return Costs.of(tally.all, prices);
    }

    long renewed() {
        return tally.all.of(EventKind.CONTRACT_RENEWED);
    }

    /** Of the terms that came to a decision, the share that was renewed. */
    double renewalRate() {
        long withdrawn = tally.all.of(EventKind.RENEWAL_WITHDRAWN);
        long decided = renewed()
                + tally.all.of(EventKind.CONTRACT_LAPSED)
                + tally.all.of(EventKind.CONTRACT_ENDED)
                + tally.all.of(EventKind.CONTRACT_TERMINATED)
                - withdrawn;
        return decided == 0 ? 0 : Math.round(1000.0 * (renewed() - withdrawn) / decided) / 1000.0;
    }

    /** The week with the most calls. */
    Optional<Map.Entry<LocalDate, Tally.Span>> busiestWeek() {
        return tally.weeks.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<LocalDate, Tally.Span> week) -> week.getValue().calls)
                        .thenComparing(week -> week.getValue().tasks)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .filter(week -> week.getValue().tasks > 0);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", options.from().toString());
        content.put("to", options.to().toString());
        content.put("seed", options.seed());
        content.put("contracts", contracts);
        content.put("kinds", tally.all.kinds);
        content.put("templates", counts(tally.templates, template -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("template", template.template());
            row.put("kind", template.kind());
            return row;
        }));
        content.put("activities", counts(tally.activities, activity -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("process", activity.process());
            row.put("activity", activity.activity());
            return row;
        }));
        content.put("months", spans("month", tally.months));
        content.put("weeks", spans("monday", tally.weeks));
        content.put("outcomes", outcomes());
        content.put("visits", tally.all.visits.content());
        content.put("quotes", tally.all.quotes.content());
        content.put("costs", costsContent());
        busiestWeek().ifPresent(week -> content.put("busiestWeek", span("monday", week.getKey(), week.getValue())));
        content.put("incidents", tally.incidents);
        content.put("tasksLeft", tasksLeft());
        content.put("seconds", Math.round(seconds * 10) / 10.0);
        return content;
    }

    private static <K> List<Map<String, Object>> counts(Map<K, Long> counted, Function<K, Map<String, Object>> row) {
        List<Map<String, Object>> rows = new ArrayList<>();
        counted.forEach((key, count) -> {
            Map<String, Object> content = row.apply(key);
            content.put("count", count);
            rows.add(content);
        });
        return rows;
    }

    private List<Map<String, Object>> spans(String name, Map<?, Tally.Span> spans) {
        List<Map<String, Object>> rows = new ArrayList<>();
        spans.forEach((key, span) -> rows.add(span(name, key, span)));
        return rows;
    }

    private Map<String, Object> span(String name, Object key, Tally.Span span) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(name, key.toString());
        row.put("kinds", span.kinds);
        row.put("calls", span.calls);
        row.put("tasks", span.tasks);
        row.put("smsSegments", span.smsSegments);
        row.put("invoiced", span.visits.invoiced.toPlainString());
        row.put("cost", Costs.of(span, prices).total().toPlainString());
        return row;
    }

    private Map<String, Object> outcomes() {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        outcomes.put("renewed", tally.renewedBy);
        outcomes.put("lapsed", tally.all.of(EventKind.CONTRACT_LAPSED));
        outcomes.put("ended", tally.all.of(EventKind.CONTRACT_ENDED));
        outcomes.put("terminated", tally.all.of(EventKind.CONTRACT_TERMINATED));
        outcomes.put("withdrawn", tally.all.of(EventKind.RENEWAL_WITHDRAWN));
        outcomes.put("renewalRate", renewalRate());
        return outcomes;
    }

    private Map<String, Object> costsContent() {
        Costs costs = costs();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("smsSegments", costs.smsSegments());
        content.put("smsPrice", prices.sms().toPlainString());
        content.put("sms", costs.sms().toPlainString());
        content.put("letters", costs.letters());
        content.put("postage", prices.postage().toPlainString());
        content.put("post", costs.post().toPlainString());
        content.put("total", costs.total().toPlainString());
        return content;
    }

    private List<Map<String, Object>> tasksLeft() {
        Map<Tally.Activity, Long> counted = new TreeMap<>();
        left.forEach(task -> counted.merge(new Tally.Activity(task.process(), task.task()), 1L, Long::sum));
        return counts(counted, task -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("process", task.process());
            row.put("task", task.activity());
            return row;
        });
    }
}
