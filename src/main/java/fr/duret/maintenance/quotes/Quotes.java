package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows every quote, and lets it leave, be seen, signed, refused, expire and be taken back. */
@Service
@Transactional
public class Quotes {

    private final QuoteStore store;
    private final QuoteReading reading;
    private final QuoteCheck check;
    private final QuotePrinting printing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quotes(
            QuoteStore store,
            QuoteReading reading,
            QuoteCheck check,
            QuotePrinting printing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.check = check;
        this.printing = printing;
        this.events = events;
        this.clock = clock;
    }

    /** The quote; refused as {@code quote-unknown} if there is none. */
    @Transactional(readOnly = true)
    public QuoteView quote(UUID id) {
        return reading.view(store.get(id));
    }

    /** How it would be printed if it left today. */
    @Transactional(readOnly = true)
    public byte[] preview(UUID id) {
        return printing.preview(quote(id), Paris.today(clock));
    }

    /** What is still missing before the draft may leave, in words; empty once it may. */
    @Transactional(readOnly = true)
    public List<Missing> missing(UUID id) {
        return check.missing(quote(id), Paris.today(clock));
    }

    /** What the law would make of it if it were signed there today. */
    @Transactional(readOnly = true)
    public QuoteTerms termsIfSigned(UUID id, SigningPlace place) {
        return reading.terms(store.get(id), place, Paris.today(clock));
    }

    /**
     * Lets the draft leave: its document is printed and kept, and the version before it can be signed no more. Refused as
     * {@code quote-incomplete} while anything is missing, and as {@code quote-state} if the version before was signed
     * meanwhile.
     */
    public void send(UUID id) {
        Quote quote = store.locked(id);
        quote.requireDraft("il est déjà parti.");
        LocalDate today = Paris.today(clock);
        QuoteView view = reading.view(quote);
        check.require(view, today);
        KeptPrint print = printing.keep(view, quote.lastDay(today));
        Instant now = clock.instant();
        quote.send(print.documentId(), print.sha256(), now);
        UUID before = quote.replacesId();
        if (before != null) {
            replace(before, id, now);
        }
        store.flush();
        events.publishEvent(new QuoteSent(id, quote.lastDay(today)));
    }

    private void replace(UUID before, UUID by, Instant now) {
        Quote earlier = store.locked(before);
        if (earlier.state() == QuoteState.SENT || earlier.state() == QuoteState.SIGNED) {
            earlier.replace(by, now);
            events.publishEvent(new QuoteReplaced(before, by));
        }
    }

    /** Notes that the customer has opened it; only the first time counts. */
    public void see(UUID id) {
        if (store.locked(id).see(clock.instant())) {
            store.flush();
            events.publishEvent(new QuoteSeen(id));
        }
    }

    /**
     * Takes a signature. Refused as {@code quote-state} unless the quote is open, as {@code quote-expired}, as
     * {@code quote-document-differs} if another document was shown, and as {@code quote-choice}.
     */
    public QuoteView sign(UUID id, QuoteSigning signing) {
        Quote quote = store.locked(id);
        Instant now = clock.instant();
        quote.sign(signing, reading.terms(quote, signing.place(), Paris.dateOf(now)), now);
        store.flush();
        events.publishEvent(new QuoteSigned(id));
        return reading.view(quote);
    }

    /** Notes that the customer does not want it, and why. Refused as {@code quote-state} unless it is open. */
    public void refuse(UUID id, String reason) {
        store.locked(id).refuse(reason, clock.instant());
        store.flush();
        events.publishEvent(new QuoteRefused(id, reason));
    }

    /**
     * Ends a quote whose last day has passed; one that has expired already stays so. Refused as {@code quote-state}
     * otherwise.
     */
    public void expire(UUID id) {
        Quote quote = store.locked(id);
        if (quote.state() != QuoteState.EXPIRED) {
            quote.expire(clock.instant());
            store.flush();
            events.publishEvent(new QuoteExpired(id));
        }
    }

    /**
     * Takes the customer's withdrawal; declaring again changes nothing. Refused as {@code withdrawal-too-late} out of its
     * time, and as {@code quote-state} unless it is signed.
     *
     * @return when it was declared first
     */
    public Instant withdraw(UUID id) {
        Quote quote = store.locked(id);
        if (quote.state() != QuoteState.WITHDRAWN) {
            quote.withdraw(clock.instant());
            store.flush();
            events.publishEvent(new QuoteWithdrawn(id, clock.instant()));
        }
        return Objects.requireNonNull(reading.view(quote).endedAt());
    }
}
