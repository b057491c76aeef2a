package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts, and new versions of what has left. */
@Service
@Transactional
public class QuoteWriting {

    private final QuoteStore store;
    private final QuoteNumbers numbers;
    private final QuotePricing pricing;
    private final QuoteReading reading;
    private final QuotePhotos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteWriting(
            QuoteStore store,
            QuoteNumbers numbers,
            QuotePricing pricing,
            QuoteReading reading,
            QuotePhotos photos,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.pricing = pricing;
        this.reading = reading;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a new draft under an id that its author's device made; the same id again gives the quote as it is.
     *
     * @param author the account of who makes it
     */
    public QuoteView begin(UUID id, QuoteDraft draft, String author) {
        Quote there = store.findById(id).orElse(null);
        if (there != null) {
            return reading.view(there);
        }
        LocalDate today = Paris.today(clock);
        PricedDraft priced = pricing.price(draft, today);
        return reading.view(store.saveAndFlush(Quote.draft(id, numbers.next(today), author, priced, today)));
    }

    /**
     * Writes the draft anew. Refused as {@code quote-changed} if somebody else did meanwhile, and as {@code quote-state}
     * once it has left.
     *
     * @param revision of the quote that the author has seen
     */
    public QuoteView rewrite(UUID id, long revision, QuoteDraft draft) {
        Quote quote = store.locked(id);
        if (quote.revision() != revision) {
            throw QuoteRefusals.outdated(quote.name());
        }
        LocalDate today = Paris.today(clock);
        boolean asked = isAsked(quote);
        quote.write(pricing.price(draft, today), today);
        store.flush();
        if (asked && !isAsked(quote)) {
            events.publishEvent(new QuoteApprovalSettled(id));
        }
        return reading.view(quote);
    }

    /**
     * A draft of the next version, the same as this one to begin with; this one holds until that one leaves. The same
     * version begun twice is one.
     */
    public QuoteView renew(UUID id, UUID nextId, String author) {
        Quote quote = store.locked(id);
        UUID begun = store.nextOf(id).orElse(null);
        if (begun != null) {
            return reading.view(store.get(begun));
        }
        LocalDate today = Paris.today(clock);
        PricedDraft priced = pricing.price(reading.view(quote).draft(), today);
        Quote next = store.saveAndFlush(quote.next(nextId, author, priced, today));
        photos.copy(id, nextId);
        return reading.view(next);
    }

    /** Throws a draft away; refused as {@code quote-state} once it has left. */
    public void discard(UUID id) {
        Quote quote = store.locked(id);
        quote.requireDraft("il ne peut plus être jeté.");
        boolean asked = isAsked(quote);
        store.delete(quote);
        store.flush();
        if (asked) {
            events.publishEvent(new QuoteApprovalSettled(id));
        }
    }

    private boolean isAsked(Quote quote) {
        return reading.view(quote).approval() == Approval.ASKED;
    }
}
