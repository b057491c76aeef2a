package fr.duret.maintenance.quotes;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the manager agree to rebates above the limit, or not. */
@Service
@Transactional
public class QuoteApprovals {

    private final QuoteStore store;
    private final QuoteReading reading;
    private final QuoteCheck check;
    private final ApplicationEventPublisher events;

    QuoteApprovals(QuoteStore store, QuoteReading reading, QuoteCheck check, ApplicationEventPublisher events) {
        this.store = store;
        this.reading = reading;
        this.check = check;
        this.events = events;
    }

    /** Whether the quote bears a rebate above the limit. */
    @Transactional(readOnly = true)
    public boolean isNeeded(QuoteView quote) {
        return check.needsApproval(quote);
    }

    /** Asks, once; refused as {@code quote-approval} if no rebate lies above the limit. */
    public void ask(UUID id) {
        Quote quote = store.locked(id);
        QuoteView view = reading.view(quote);
        if (!check.needsApproval(view)) {
            throw QuoteRefusals.rule(
                    "quote-approval",
                    "Aucun accord n'est nécessaire",
                    "Les remises de ce devis restent sous la limite.");
        }
        if (view.approval() == null) {
            quote.decide(new QuoteApproval(Approval.ASKED, null));
            store.flush();
            events.publishEvent(new QuoteApprovalAsked(id));
        }
    }

    /** Decides; a rebate that changes afterwards is to be decided anew. */
    public void decide(UUID id, boolean granted, String by) {
        decide(store.locked(id), granted, by);
        events.publishEvent(new QuoteApprovalSettled(id));
    }

    /** Answers what was asked; does nothing where that was decided elsewhere, or the rebate changed, meanwhile. */
    public void answer(UUID id, boolean granted, String by) {
        store.lock(id)
                .filter(quote -> reading.view(quote).approval() == Approval.ASKED)
                .ifPresent(quote -> decide(quote, granted, by));
    }

    private void decide(Quote quote, boolean granted, String by) {
        quote.decide(new QuoteApproval(granted ? Approval.GRANTED : Approval.DENIED, by));
        store.flush();
    }
}
