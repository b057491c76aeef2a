package fr.duret.maintenance.rehearsal.runs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a rehearsal foresees, counted: by day, week and month, by message and by step. */
public final class RehearsedYear {

    private static final int INCIDENTS = 20;

    /** How many of each load. */
    public static final class Loads {

        private final Map<Load, Long> counts = new EnumMap<>(Load.class);
        private long segments;

        public long of(Load load) {
            return counts.getOrDefault(load, 0L);
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many SMS are charged: a long text counts several times. */
        public long segments() {
            return segments;
        }

        private void add(Load load, LoggedEvent event) {
            counts.merge(load, 1L, Long::sum);
            if (load == Load.SMS) {
                segments += event.segments() == null ? 1 : event.segments();
            }
        }

        private void add(Loads other) {
            other.counts.forEach((load, count) -> counts.merge(load, count, Long::sum));
            segments += other.segments;
        }
    }

    /**
     * What becomes of contracts in a month.
     *
     * @param lapsed without an answer
     * @param ended as the customer wished
     */
    public record Outcomes(long renewed, long lapsed, long ended, long terminated) {

        static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

        Outcomes plus(String kind) {
            return switch (kind) {
                case "CONTRACT_RENEWED" -> new Outcomes(renewed + 1, lapsed, ended, terminated);
                case "CONTRACT_LAPSED" -> new Outcomes(renewed, lapsed + 1, ended, terminated);
                case "CONTRACT_ENDED" -> new Outcomes(renewed, lapsed, ended + 1, terminated);
                case "CONTRACT_TERMINATED" -> new Outcomes(renewed, lapsed, ended, terminated + 1);
                default -> this;
            };
        }
    }

    private final SortedMap<LocalDate, Loads> days = new TreeMap<>();
    private final SortedMap<YearMonth, Outcomes> outcomes = new TreeMap<>();
    private final SortedMap<YearMonth, RehearsedWork> work = new TreeMap<>();
    private final SortedMap<YearMonth, RehearsedQuotes> quotes = new TreeMap<>();
    private final TreeSet<String> templates = new TreeSet<>();
    private final TreeSet<String> processes = new TreeSet<>();
    private final List<LoggedEvent> incidents = new ArrayList<>();
    private long incidentCount;
    private long events;
    private long brokenLines;

    static RehearsedYear of(LogReader log) {
        RehearsedYear year = new RehearsedYear();
        year.brokenLines = log.read(year::add);
        return year;
    }

    private void add(LoggedEvent event) {
        events++;
        Load.of(event.kind())
                .ifPresent(load ->
                        days.computeIfAbsent(event.day(), day -> new Loads()).add(load, event));
        outcomes.merge(
                YearMonth.from(event.day()),
                Outcomes.NONE.plus(event.kind()),
                (before, ignored) -> before.plus(event.kind()));
        work.merge(
                YearMonth.from(event.day()), RehearsedWork.NONE.plus(event), (before, ignored) -> before.plus(event));
        quotes.merge(
                YearMonth.from(event.day()), RehearsedQuotes.NONE.plus(event), (before, ignored) -> before.plus(event));
        if (event.template() != null) {
            templates.add(event.template());
        }
        if (event.process() != null) {
            processes.add(event.process());
        }
        if ("INCIDENT".equals(event.kind())) {
            incidentCount++;
            if (incidents.size() < INCIDENTS) {
                incidents.add(event);
            }
        }
    }

    public Loads day(LocalDate day) {
        return days.getOrDefault(day, new Loads());
    }

    public Outcomes outcomes(YearMonth month) {
        return outcomes.getOrDefault(month, Outcomes.NONE);
    }

    /** What the technicians' visits of that month bring. */
    public RehearsedWork work(YearMonth month) {
        return work.getOrDefault(month, RehearsedWork.NONE);
    }

    /** What becomes of quotes in that month. */
    public RehearsedQuotes quotes(YearMonth month) {
        return quotes.getOrDefault(month, RehearsedQuotes.NONE);
    }

    /** The loads by the Monday of their week. */
    public SortedMap<LocalDate, Loads> weeks() {
        return grouped(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public SortedMap<YearMonth, Loads> months() {
        return grouped(YearMonth::from);
    }

    private <K extends Comparable<? super K>> SortedMap<K, Loads> grouped(Function<LocalDate, K> group) {
        SortedMap<K, Loads> grouped = new TreeMap<>();
        days.forEach((day, loads) ->
                grouped.computeIfAbsent(group.apply(day), key -> new Loads()).add(loads));
        return grouped;
    }

    /** The message templates that occur, by key. */
    public List<String> templates() {
        return List.copyOf(templates);
    }

    /** The processes that occur, by key. */
    public List<String> processes() {
        return List.copyOf(processes);
    }

    /** The first incidents, at most twenty. */
    public List<LoggedEvent> incidents() {
        return List.copyOf(incidents);
    }

    public long incidentCount() {
        return incidentCount;
    }

    public long events() {
        return events;
    }

    /** Lines of the log that could not be read, and are missing from all figures. */
    public long brokenLines() {
        return brokenLines;
    }
}
