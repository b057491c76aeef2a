package fr.duret.maintenance.signing;

import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.quotes.Quotes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about a quote may say; they go to the customer for whom it was made. */
@Component
class QuoteMessages implements MessageSource {

    private final Quotes quotes;
    private final QuoteFacts facts;

    QuoteMessages(Quotes quotes, QuoteFacts facts) {
        this.quotes = quotes;
        this.facts = facts;
    }

    @Override
    public String about() {
        return "quote";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID quoteId) {
        var quote = quotes.quote(quoteId);
        return new MessageContent(
                Recipient.of(quote.customer()), quote.customer().id(), null, quote.name(), facts.of(quote));
    }
}
