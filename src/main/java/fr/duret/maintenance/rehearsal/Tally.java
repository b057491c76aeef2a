package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A log, counted. */
final class Tally {

    /** A message template and the channel that it left by. */
    record Template(String template, String kind) implements Comparable<Template> {
        @Override
        public int compareTo(Template other) {
            int byName = template.compareTo(other.template);
            return byName != 0 ? byName : kind.compareTo(other.kind);
        }
    }

    /** A step of a model. */
    record Activity(String process, String activity) implements Comparable<Activity> {
        @Override
        public int compareTo(Activity other) {
            int byProcess = process.compareTo(other.process);
            return byProcess != 0 ? byProcess : activity.compareTo(other.activity);
        }
    }

    /** What a week or a month held. */
    static final class Span {
        final SortedMap<String, Long> kinds = new TreeMap<>();
        long calls;
        long tasks;
        long smsSegments;
        final VisitTally visits = new VisitTally();
        final QuoteTally quotes = new QuoteTally();

        long of(EventKind kind) {
            return kinds.getOrDefault(kind.name(), 0L);
        }

        private void count(String kind, JsonNode event) {
            kinds.merge(kind, 1L, Long::sum);
            if (EventKind.TASK_COMPLETED.name().equals(kind)) {
                tasks++;
                calls += event.path("task").asText().startsWith("Task_Call") ? 1 : 0;
            }
            visits.count(event);
            quotes.count(event);
            smsSegments += event.path("segments").asLong(0);
        }
    }

    final Span all = new Span();
    final SortedMap<Template, Long> templates = new TreeMap<>();
    final SortedMap<Activity, Long> activities = new TreeMap<>();
    final SortedMap<YearMonth, Span> months = new TreeMap<>();
    final SortedMap<LocalDate, Span> weeks = new TreeMap<>();
    final SortedMap<String, Long> renewedBy = new TreeMap<>();
    final List<JsonNode> incidents = new ArrayList<>();

    private Tally() {}

    static Tally of(Path folder) {
        Tally tally = new Tally();
        RunLog.read(folder, tally::count);
        return tally;
    }

    private void count(JsonNode event) {
        String kind = event.path("kind").asText();
        LocalDate day = LocalDate.parse(event.path("at").asText().substring(0, 10));
        all.count(kind, event);
        months.computeIfAbsent(YearMonth.from(day), month -> new Span()).count(kind, event);
        weeks.computeIfAbsent(mondayOf(day), monday -> new Span()).count(kind, event);
        if (event.has("template")) {
            templates.merge(new Template(event.path("template").asText(), kind), 1L, Long::sum);
        }
        String activity = event.path("activity").asText(event.path("task").asText());
        if (!activity.isEmpty() && !EventKind.TASK_COMPLETED.name().equals(kind)) {
            activities.merge(new Activity(event.path("process").asText(), activity), 1L, Long::sum);
        }
        if (EventKind.CONTRACT_RENEWED.name().equals(kind)) {
            renewedBy.merge(event.path("by").asText(), 1L, Long::sum);
        }
        if (EventKind.INCIDENT.name().equals(kind)) {
            incidents.add(event);
        }
    }

    Span week(LocalDate monday) {
        return weeks.getOrDefault(monday, new Span());
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
