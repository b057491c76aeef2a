package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.QuotePhoto;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention has to carry out: what the customer took of a quote that they signed, without its prices.
 *
 * @param quote the quote's number with its version
 * @param photos what the quote shows of the place
 */
public record WorkOrder(UUID quoteId, String quote, String subject, List<OrderedLine> lines, List<ShownPhoto> photos) {

    /**
     * One thing to do.
     *
     * @param chosen as what the customer took it: « Option », « Variante « au choix » »; absent for what was fixed
     */
    public record OrderedLine(
            String label,
            BigDecimal quantity,
            String unit,
            @Nullable String chosen) {}

    /** A photo of the quote, to be asked for by its id. */
    public record ShownPhoto(UUID id, String caption) {

        static ShownPhoto of(QuotePhoto photo) {
            return new ShownPhoto(photo.id(), photo.caption());
        }
    }
}
