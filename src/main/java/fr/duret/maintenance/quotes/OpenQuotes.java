package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quotes on the way to a signature: whether they can be signed now, and what they cost by what is taken of them. */
@Service
@Transactional(readOnly = true)
public class OpenQuotes {

    private final QuoteStore store;
    private final QuoteReading reading;
    private final Clock clock;

    OpenQuotes(QuoteStore store, QuoteReading reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * The quote, if it can be signed now; refused as {@code quote-state} unless it is open, as {@code quote-expired}, and
     * as {@code quote-document-differs} unless that is the fingerprint of the document that was sent.
     */
    public QuoteView requireSignable(UUID id, String sha256) {
        Quote quote = store.get(id);
        quote.requireSignable(sha256, Paris.today(clock));
        return reading.view(quote);
    }

    /** What it comes to with those options and variants; refused as {@code quote-choice} if one cannot take them so. */
    public QuoteTotals totalsIfTaken(UUID id, Set<Integer> taken) {
        return store.get(id).totals(taken);
    }
}
