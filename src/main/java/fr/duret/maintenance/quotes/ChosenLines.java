package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Applies a customer's choice to the lines of a quote. */
final class ChosenLines {

    private ChosenLines() {}

    /**
     * The lines with those options and variants taken; refused as {@code quote-choice} if a position is none, or if not
     * exactly one variant of each group is taken.
     */
    static List<QuoteLine> of(List<QuoteLine> lines, Set<Integer> taken) {
        boolean strange = taken.stream()
                .anyMatch(position -> position < 0
                        || position >= lines.size()
                        || lines.get(position).choice() == Choice.FIXED);
        if (strange) {
            throw refused();
        }
        List<QuoteLine> chosen = IntStream.range(0, lines.size())
                .mapToObj(position -> lines.get(position).chosen(taken.contains(position)))
                .toList();
        if (!isComplete(chosen.stream().map(QuoteLine::draft).toList())) {
            throw refused();
        }
        return chosen;
    }

    /** Whether exactly one variant of each group is taken. */
    static boolean isComplete(List<LineDraft> lines) {
        return lines.stream()
                .filter(line -> line.choice() == Choice.VARIANT)
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.group()), Collectors.summingInt(line -> line.chosen() ? 1 : 0)))
                .values()
                .stream()
                .allMatch(count -> count == 1);
    }

    private static Refusal refused() {
        return QuoteRefusals.rule(
                "quote-choice",
                "Ce choix n'est pas possible",
                "Prenez les options voulues et, de chaque variante, une seule.");
    }
}
