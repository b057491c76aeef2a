package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.ModelNames;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.YearComparison;
import fr.duret.maintenance.rehearsal.runs.YearComparison.Counts;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two rehearsals side by side.
 *
 * @param sentence what differs, in words
 * @param rows the messages and events whose number or dates differ
 * @param unchanged how many kinds of events do not differ
 */
record ComparisonSheet(
        String sentence,
        boolean same,
        boolean comparable,
        List<Row> rows,
        long unchanged,
        List<MonthGrid> months,
        List<Drawing> drawings,
        List<EventLine> onlyFirst,
        List<EventLine> onlySecond,
        long onlyFirstTotal,
        long onlySecondTotal) {

    /** Two counts of one thing. */
    record Row(String what, long before, long after, String difference, boolean more) {}

    /** A process in which something differs, with its steps in figures. */
    record Drawing(String process, String name, String url, List<Row> rows) {}

    static ComparisonSheet of(
            RehearsalRun first,
            RehearsalRun second,
            YearComparison comparison,
            Map<String, String> messages,
            ModelNames names) {
        List<Row> rows = comparison.groups().entrySet().stream()
                .filter(group -> group.getValue().changed())
                .map(group -> row(
                        EventLine.what(group.getKey().kind(), group.getKey().template(), messages), group.getValue()))
                .toList();
        return new ComparisonSheet(
                ComparisonWords.of(comparison),
                comparison.same(),
                first.comparableWith(second),
                rows,
                comparison.groups().size() - rows.size(),
                months(first, second, comparison),
                drawings(first, second, comparison, names),
                comparison.onlyFirst().stream()
                        .map(event -> EventLine.of(event, messages, names))
                        .toList(),
                comparison.onlySecond().stream()
                        .map(event -> EventLine.of(event, messages, names))
                        .toList(),
                comparison.groups().values().stream()
                        .mapToLong(Counts::onlyFirst)
                        .sum(),
                comparison.groups().values().stream()
                        .mapToLong(Counts::onlySecond)
                        .sum());
    }

    private static Row row(String what, Counts counts) {
        return new Row(what, counts.first(), counts.second(), signed(counts.more()), counts.more() > 0);
    }

    private static String signed(long difference) {
        return difference == 0 ? "=" : (difference > 0 ? "+" : "−") + French.number(Math.abs(difference));
    }

    private static List<MonthGrid> months(RehearsalRun first, RehearsalRun second, YearComparison comparison) {
        LocalDate from = first.from().isBefore(second.from()) ? first.from() : second.from();
        LocalDate to = first.to().isAfter(second.to()) ? first.to() : second.to();
        long most = from.datesUntil(to.plusDays(1))
                .mapToLong(date -> Math.abs(difference(comparison, date)))
                .max()
                .orElse(0);
        return MonthGrid.between(from, to, date -> {
            long difference = difference(comparison, date);
            int level = MonthGrid.level(Math.abs(difference), most);
            String words = words(comparison, date);
            String sign = difference != 0 ? signed(difference) : words.isEmpty() ? null : "±";
            return new MonthGrid.Day(
                    date,
                    difference < 0 ? -level : level,
                    sign,
                    words.isEmpty() ? "sans changement" : words,
                    null,
                    false);
        });
    }

    private static long difference(YearComparison comparison, LocalDate date) {
        long sum = 0;
        for (Load load : Load.values()) {
            sum += comparison.day(date, load).more();
        }
        return sum;
    }

    private static String words(YearComparison comparison, LocalDate date) {
        List<String> words = new ArrayList<>();
        for (Load load : Load.values()) {
            Counts counts = comparison.day(date, load);
            if (counts.changed()) {
                words.add(load.label() + " " + counts.first() + " → " + counts.second());
            }
        }
        return String.join(", ", words);
    }

    private static List<Drawing> drawings(
            RehearsalRun first, RehearsalRun second, YearComparison comparison, ModelNames names) {
        return comparison.places().entrySet().stream()
                .filter(place -> place.getValue().changed())
                .map(place -> place.getKey().process())
                .distinct()
                .map(process -> new Drawing(
                        process,
                        names.of(process),
                        RunLine.ROOT + "/comparer/dessin?a=" + first.id() + "&b=" + second.id() + "&processus="
                                + process,
                        comparison.places().entrySet().stream()
                                .filter(place -> place.getKey().process().equals(process))
                                .map(place -> row(names.of(place.getKey().activity()), place.getValue()))
                                .toList()))
                .toList();
    }
}
