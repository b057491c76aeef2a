package fr.duret.maintenance.rehearsal.runs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a second rehearsal differs from a first one, event by event. */
public final class YearComparison {

    private static final int LISTED = 500;

    /** A group of events that is counted on both sides. */
    public record Group(String kind, @Nullable String template) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : String.valueOf(template).compareTo(String.valueOf(other.template));
        }
    }

    /** An element of a process. */
    public record Place(String process, String activity) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byProcess = process.compareTo(other.process);
            return byProcess != 0 ? byProcess : activity.compareTo(other.activity);
        }
    }

    /**
     * Two counts of one thing.
     *
     * @param onlyFirst events of the first that the second does not have
     * @param onlySecond events of the second that the first does not have
     */
    public record Counts(long first, long second, long onlyFirst, long onlySecond) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        public long more() {
            return second - first;
        }

        public boolean changed() {
            return onlyFirst > 0 || onlySecond > 0;
        }

        private Counts inFirst() {
            return new Counts(first + 1, second, onlyFirst + 1, onlySecond);
        }

        private Counts inSecond(boolean known) {
            return known
                    ? new Counts(first, second + 1, onlyFirst - 1, onlySecond)
                    : new Counts(first, second + 1, onlyFirst, onlySecond + 1);
        }
    }

    /** Two events are the same when all of this agrees: the hour may differ. */
    private record Sameness(
            LocalDate day,
            String kind,
            @Nullable String template,
            @Nullable String process,
            @Nullable String place,
            @Nullable String contract,
            @Nullable String customer) {

        static Sameness of(LoggedEvent event) {
            return new Sameness(
                    event.day(),
                    event.kind(),
                    event.template(),
                    event.process(),
                    event.place(),
                    event.contract(),
                    event.customer());
        }
    }

    private final SortedMap<Group, Counts> groups = new TreeMap<>();
    private final SortedMap<Place, Counts> places = new TreeMap<>();
    private final SortedMap<LocalDate, Map<Load, Counts>> days = new TreeMap<>();
    private final List<LoggedEvent> onlyFirst = new ArrayList<>();
    private final List<LoggedEvent> onlySecond = new ArrayList<>();

    /** Compares every line of two logs; the first is held in memory meanwhile. */
    static YearComparison of(LogReader first, LogReader second) {
        YearComparison comparison = new YearComparison();
        Map<Sameness, Deque<LoggedEvent>> unmatched = new HashMap<>();
        first.read(event -> {
            unmatched
                    .computeIfAbsent(Sameness.of(event), same -> new ArrayDeque<>(1))
                    .add(event);
            comparison.count(event, Counts::inFirst);
        });
        second.read(event -> {
            Deque<LoggedEvent> same = unmatched.get(Sameness.of(event));
            boolean known = same != null && same.poll() != null;
            if (!known && comparison.onlySecond.size() < LISTED) {
                comparison.onlySecond.add(event);
            }
            comparison.count(event, counts -> counts.inSecond(known));
        });
        unmatched.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparing(LoggedEvent::at))
                .limit(LISTED)
                .forEach(comparison.onlyFirst::add);
        return comparison;
    }

    private void count(LoggedEvent event, UnaryOperator<Counts> add) {
        groups.merge(
                new Group(event.kind(), event.template()),
                add.apply(Counts.NONE),
                (before, ignored) -> add.apply(before));
        if (event.process() != null && event.place() != null) {
            places.merge(
                    new Place(event.process(), event.place()),
                    add.apply(Counts.NONE),
                    (before, ignored) -> add.apply(before));
        }
        Load.of(event.kind())
                .ifPresent(load -> days.computeIfAbsent(event.day(), day -> new HashMap<>())
                        .merge(load, add.apply(Counts.NONE), (before, ignored) -> add.apply(before)));
    }

    /** By kind and message. */
    public SortedMap<Group, Counts> groups() {
        return Collections.unmodifiableSortedMap(groups);
    }

    /** By element of a process. */
    public SortedMap<Place, Counts> places() {
        return Collections.unmodifiableSortedMap(places);
    }

    public Counts day(LocalDate day, Load load) {
        return days.getOrDefault(day, Map.of()).getOrDefault(load, Counts.NONE);
    }

    /** Events that only the first has, the earliest first, at most five hundred. */
    public List<LoggedEvent> onlyFirst() {
        return List.copyOf(onlyFirst);
    }

    /** Events that only the second has, the earliest first, at most five hundred. */
    public List<LoggedEvent> onlySecond() {
        return List.copyOf(onlySecond);
    }

    public boolean same() {
        return groups.values().stream().noneMatch(Counts::changed);
    }
}
