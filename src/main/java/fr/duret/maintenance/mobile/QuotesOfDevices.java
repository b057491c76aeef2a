package fr.duret.maintenance.mobile;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.quotes.QuoteProperties;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what devices write as quotes, against the prices that hold, and keeps each technician to their own. */
@Component
class QuotesOfDevices {

    private final Quotes quotes;
    private final QuoteWriting writing;
    private final QuoteEditing editing;
    private final QuoteProperties habits;
    private final ServiceCatalogue catalogue;

    QuotesOfDevices(
            Quotes quotes,
            QuoteWriting writing,
            QuoteEditing editing,
            QuoteProperties habits,
            ServiceCatalogue catalogue) {
        this.quotes = quotes;
        this.writing = writing;
        this.editing = editing;
        this.habits = habits;
        this.catalogue = catalogue;
    }

    /** The technician's quote; refused as {@code quote-unknown} if it is somebody else's. */
    QuoteView quote(Worker worker, UUID id) {
        QuoteView quote = quotes.quote(id);
        if (!quote.author().equals(worker.username())) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "quote-unknown",
                    "Devis introuvable",
                    "Aucun de vos devis n'a cet identifiant.");
        }
        return quote;
    }

    /** Writes it: a new one under the device's id, or the draft anew on the version that the device has seen. */
    QuoteView write(Worker worker, UUID id, QuoteRequest request, @Nullable Long revision) {
        QuoteDraft draft = draft(request);
        if (revision != null) {
            quote(worker, id);
            return writing.rewrite(id, revision, draft);
        }
        writing.begin(id, draft, worker.username());
        return quote(worker, id);
    }

    private QuoteDraft draft(QuoteRequest request) {
        Map<String, LineDraft> known = editing.lines(request.customerId(), request.siteId());
        List<ChangedGrid.Difference> differences = request.lines().stream()
                .filter(line -> line.service() != null)
                .map(line -> difference(line, known.get(line.service())))
                .flatMap(Optional::stream)
                .toList();
        long version = catalogue.gridVersion();
        if (request.gridVersion() != version && !differences.isEmpty()) {
            throw new ChangedGrid(version, differences);
        }
        return request.draft(
                habits,
                request.lines().stream()
                        .map(line -> line.draft(line.service() == null ? null : known.get(line.service())))
                        .toList());
    }

    private static Optional<ChangedGrid.Difference> difference(
            QuoteRequest.RequestedLine line, @Nullable LineDraft now) {
        BigDecimal price = now == null ? null : now.unitPrice().amount();
        return price != null && price.compareTo(line.unitPrice()) == 0
                ? Optional.empty()
                : Optional.of(new ChangedGrid.Difference(
                        String.valueOf(line.service()), line.label(), line.unitPrice(), price));
    }
}
