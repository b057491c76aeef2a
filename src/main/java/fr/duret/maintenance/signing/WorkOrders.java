package fr.duret.maintenance.signing;

import fr.duret.maintenance.billing.AgreedPrices;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what interventions that a signature opened have to carry out. */
@Service
@Transactional(readOnly = true)
public class WorkOrders {

    private final AgreedPrices prices;
    private final Quotes quotes;
    private final QuotePhotos photos;

    WorkOrders(AgreedPrices prices, Quotes quotes, QuotePhotos photos) {
        this.prices = prices;
        this.quotes = quotes;
        this.photos = photos;
    }

    /** The order of that intervention, if a signed quote opened it. */
    public Optional<WorkOrder> of(UUID interventionId) {
        return prices.of(interventionId).map(work -> order(quotes.quote(work.quoteId())));
    }

    private WorkOrder order(QuoteView quote) {
        return new WorkOrder(
                quote.id(),
                quote.name(),
                quote.draft().subject(),
                quote.lines().stream()
                        .filter(QuoteView.Line::chosen)
                        .map(line -> line(line.draft()))
                        .toList(),
                photos.of(quote.id()).stream().map(WorkOrder.ShownPhoto::of).toList());
    }

    private static WorkOrder.OrderedLine line(LineDraft line) {
        BigDecimal quantity = line.quantity().stripTrailingZeros();
        return new WorkOrder.OrderedLine(
                line.label(), quantity.scale() < 0 ? quantity.setScale(0) : quantity, line.unit(), chosen(line));
    }

    private static @Nullable String chosen(LineDraft line) {
        return line.choice() == Choice.FIXED
                ? null
                : line.choice().label() + (line.group() == null ? "" : " « " + line.group() + " »");
    }

    /** A photo of that order as a JPEG; refused as {@code photo-unknown} if it has no such photo. */
    public byte[] photo(UUID interventionId, UUID photoId) {
        UUID quote = prices.of(interventionId)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "photo-unknown",
                        "Photo introuvable",
                        "Aucun devis signé n'est à l'origine de cette intervention."))
                .quoteId();
        return photos.picture(quote, photoId);
    }
}
