package fr.duret.maintenance.mobile;

import fr.duret.maintenance.quotes.Missing;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a device sees it; amounts in euros.
 *
 * @param missing what is still needed before it may leave, in French
 */
record QuoteAnswer(
        UUID id,
        String number,
        int edition,
        QuoteState state,
        String subject,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        List<PricedLine> lines,
        @Nullable LocalDate validUntil,
        List<String> missing) {

    /** A line with its amount after its rebate and its VAT rate in percent; it counts if it is chosen. */
    record PricedLine(int position, String label, boolean chosen, BigDecimal net, BigDecimal vatPercent) {}

    static QuoteAnswer of(QuoteView quote, List<Missing> missing) {
        return new QuoteAnswer(
                quote.id(),
                quote.number(),
                quote.edition(),
                quote.state(),
                quote.draft().subject(),
                quote.totals().net().amount(),
                quote.totals().vat().amount(),
                quote.totals().gross().amount(),
                quote.lines().stream()
                        .map(line -> new PricedLine(
                                line.position(),
                                line.draft().label(),
                                line.chosen(),
                                line.net().amount(),
                                line.vatRate().percent()))
                        .toList(),
                quote.validUntil(),
                missing.stream().map(Missing::sentence).toList());
    }
}
