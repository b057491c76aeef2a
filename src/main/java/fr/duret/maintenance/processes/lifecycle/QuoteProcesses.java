package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.quotes.QuoteApprovalAsked;
import fr.duret.maintenance.quotes.QuoteApprovalSettled;
import fr.duret.maintenance.quotes.QuoteRefused;
import fr.duret.maintenance.quotes.QuoteReplaced;
import fr.duret.maintenance.quotes.QuoteSeen;
import fr.duret.maintenance.quotes.QuoteSent;
import fr.duret.maintenance.quotes.QuoteSigned;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteWithdrawn;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of quotes, in the transaction in which the thing happened. */
@Component
class QuoteProcesses {

    private static final String ID = "quoteId";

    private final Engine engine;

    QuoteProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(QuoteApprovalAsked event) {
        start(DomainMessage.QUOTE_APPROVAL_ASKED, event.quoteId());
    }

    @EventListener
    void on(QuoteApprovalSettled event) {
        tell(DomainMessage.QUOTE_APPROVAL_SETTLED, event.quoteId(), Map.of());
    }

    @EventListener
    void on(QuoteSent event) {
        start(DomainMessage.QUOTE_SENT, event.quoteId());
    }

    @EventListener
    void on(QuoteSeen event) {
        tell(DomainMessage.QUOTE_SEEN, event.quoteId(), Map.of());
    }

    @EventListener
    void on(QuoteSigned event) {
        tell(DomainMessage.QUOTE_SIGNED, event.quoteId(), Map.of());
    }

    @EventListener
    void on(QuoteRefused event) {
        tell(DomainMessage.QUOTE_REFUSED, event.quoteId(), Map.of("outcome", QuoteState.REFUSED.name()));
    }

    @EventListener
    void on(QuoteReplaced event) {
        tell(DomainMessage.QUOTE_REPLACED, event.quoteId(), Map.of());
    }

    @EventListener
    void on(QuoteWithdrawn event) {
        tell(DomainMessage.QUOTE_WITHDRAWN, event.quoteId(), Map.of());
    }

    private void start(DomainMessage message, UUID quoteId) {
        engine.start(message, quoteId, Map.of(ID, quoteId.toString()));
    }

    private void tell(DomainMessage message, UUID quoteId, Map<String, Object> variables) {
        engine.tell(message, quoteId, ID, quoteId, variables);
    }
}
