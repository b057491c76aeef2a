package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Company;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the company itself is told about a quote: its own copy of what was signed. */
@Component
class QuoteCopyMessages implements MessageSource {

    private final Quotes quotes;
    private final QuoteFacts facts;
    private final Company company;

    QuoteCopyMessages(Quotes quotes, QuoteFacts facts, Company company) {
        this.quotes = quotes;
        this.facts = facts;
        this.company = company;
    }

    @Override
    public String about() {
        return "quote-copy";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID quoteId) {
        QuoteView quote = quotes.quote(quoteId);
        Recipient office = new Recipient(company.name(), "Bonjour", company.email(), null, null, Channel.EMAIL);
        return new MessageContent(office, null, null, quote.name(), facts.of(quote));
    }
}
