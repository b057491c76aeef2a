package fr.duret.maintenance.processes.lifecycle;

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
    void on(QuoteSent event) {
        engine.start(
                DomainMessage.QUOTE_SENT,
                event.quoteId(),
                Map.of(ID, event.quoteId().toString()));
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

    private void tell(DomainMessage message, UUID quoteId, Map<String, Object> variables) {
        engine.tell(message, quoteId, ID, quoteId, variables);
    }
}
