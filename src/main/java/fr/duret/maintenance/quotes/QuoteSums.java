package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up what counts of a quote's lines. */
final class QuoteSums {

    private QuoteSums() {}

    /** What is chosen, and the way there. */
    static QuoteTotals of(List<QuoteLine> lines, QuoteContent content, @Nullable VatRate travelRate) {
        List<QuoteTotals.Counted> counted = new ArrayList<>(
                lines.stream().filter(QuoteLine::chosen).map(QuoteLine::counted).toList());
        BigDecimal travel = content.travel();
        if (travel != null && travelRate != null && travel.signum() > 0) {
            counted.add(new QuoteTotals.Counted(new Money(travel), travelRate));
        }
        return QuoteTotals.of(counted, new Discount(content.discount()));
    }

    static List<QuoteView.Line> views(List<QuoteLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(position -> lines.get(position).view(position))
                .toList();
    }
}
