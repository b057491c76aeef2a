package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.French;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months of a rehearsed year as a table in Markdown, a line each. */
record MonthTable(Tally tally) {

    /** Writes one with those headings of numbers; {@code cells} are a month's, in their order. */
    void append(StringBuilder text, List<String> headings, Function<Tally.Span, List<String>> cells) {
        text.append(line("mois", headings))
                .append("| --- |")
                .append(" ---: |".repeat(headings.size()))
                .append('\n');
        tally.months.forEach((month, span) -> text.append(line(French.monthYear(month), cells.apply(span))));
        text.append('\n');
    }

    private static String line(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
