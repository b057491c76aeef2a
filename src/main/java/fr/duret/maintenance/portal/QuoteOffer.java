package fr.duret.maintenance.portal;

import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.QuoteTotals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its customer reads it on a telephone, before the whole of it in the PDF.
 *
 * @param fee what making it costs unless it is signed; absent where it is free
 */
record QuoteOffer(
        String customerName,
        String subject,
        LocalDate validUntil,
        List<Line> fixed,
        List<Line> options,
        Map<String, List<Line>> variants,
        @Nullable Money travel,
        @Nullable Money fee,
        QuoteTotals totals,
        String sha256,
        String actionUrl) {

    /** One line, with what it costs without tax. */
    record Line(int position, String label, Money net, boolean chosen) {

        static Line of(QuoteView.Line line) {
            return new Line(line.position(), line.draft().label(), line.net(), line.chosen());
        }
    }

    static QuoteOffer of(QuoteView quote, String actionUrl) {
        return new QuoteOffer(
                quote.customer().name(),
                quote.draft().subject(),
                Objects.requireNonNull(quote.validUntil()),
                lines(quote, Choice.FIXED),
                lines(quote, Choice.OPTION),
                quote.lines().stream()
                        .filter(line -> line.draft().choice() == Choice.VARIANT)
                        .collect(Collectors.groupingBy(
                                line -> String.valueOf(line.draft().group()),
                                TreeMap::new,
                                Collectors.mapping(Line::of, Collectors.toList()))),
                quote.draft().travel(),
                quote.draft().isFree() ? null : quote.draft().fee(),
                quote.totals(),
                Objects.requireNonNull(quote.sha256()),
                actionUrl);
    }

    private static List<Line> lines(QuoteView quote, Choice choice) {
        return quote.lines().stream()
                .filter(line -> line.draft().choice() == choice)
                .map(Line::of)
                .toList();
    }
}
