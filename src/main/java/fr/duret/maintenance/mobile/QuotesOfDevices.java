package fr.duret.maintenance.mobile;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.customers.Prospects;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.QuoteProperties;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what devices write as quotes, against the prices that hold, and keeps each technician to their own. */
@Component
class QuotesOfDevices {

    private final Quotes quotes;
    private final QuoteWriting writing;
    private final QuoteEditing editing;
    private final QuoteProperties habits;
    private final ServiceCatalogue catalogue;
    private final QuotePhotos photos;
    private final Prospects prospects;
    private final Documents documents;
    private final Clock clock;

    QuotesOfDevices(
            Quotes quotes,
            QuoteWriting writing,
            QuoteEditing editing,
            QuoteProperties habits,
            ServiceCatalogue catalogue,
            QuotePhotos photos,
            Prospects prospects,
            Documents documents,
            Clock clock) {
        this.quotes = quotes;
        this.writing = writing;
        this.editing = editing;
        this.habits = habits;
        this.catalogue = catalogue;
        this.photos = photos;
        this.prospects = prospects;
        this.documents = documents;
        this.clock = clock;
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

    /** The same for a deed on it; refused as {@code quote-changed} if If-Match names another version. */
    QuoteView quote(Write write, UUID id) {
        QuoteView quote = quote(write.worker(), id);
        Long seen = write.version();
        if (seen != null && seen != quote.revision()) {
            throw new Refusal(
                    Refusal.Kind.OUTDATED,
                    "quote-changed",
                    "Ce devis a changé entre-temps",
                    "Quelqu'un a modifié " + quote.name() + ". Relisez-le, puis recommencez.");
        }
        return quote;
    }

    /** The document that has left, byte for byte; that of a draft as it would leave now. */
    byte[] document(Worker worker, UUID id) {
        UUID kept = quote(worker, id).documentId();
        return kept == null ? quotes.preview(id) : documents.content(kept);
    }

    Answer<QuoteAnswer> answer(QuoteView quote, HttpStatus status) {
        return new Answer<>(
                status,
                quote.revision(),
                QuoteAnswer.of(
                        quote,
                        quote.state() == QuoteState.DRAFT ? quotes.missing(quote.id()) : List.of(),
                        photos.of(quote.id())));
    }

    /** Writes it: a new one under the device's id, or the draft anew on the version that the device has seen. */
    QuoteView write(Worker worker, UUID id, QuoteRequest request, @Nullable Long revision) {
        QuoteDraft draft = draft(named(request, worker));
        if (revision != null) {
            quote(worker, id);
            return writing.rewrite(id, revision, draft);
        }
        writing.begin(id, draft, worker.username());
        return quote(worker, id);
    }

    /** The same, with the customer and site of the prospect if it is for one. */
    private QuoteRequest named(QuoteRequest request, Worker worker) {
        UUID prospect = request.prospectId();
        if (prospect == null) {
            return request;
        }
        SiteView site = prospects.site(prospect, worker.username());
        return request.at(site.customerId(), site.id());
    }

    private QuoteDraft draft(QuoteRequest request) {
        Map<String, LineDraft> known = editing.lines(request.customer(), request.site());
        List<ChangedGrid.Difference> differences = request.lines().stream()
                .filter(line -> line.service() != null)
                .map(line -> difference(line, known.get(line.service())))
                .flatMap(Optional::stream)
                .toList();
        long version = catalogue.gridVersion();
        LocalDate gridOn = request.gridOn();
        boolean old = request.gridVersion() != version || (gridOn != null && gridOn.isBefore(Paris.today(clock)));
        if (old && !differences.isEmpty()) {
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
