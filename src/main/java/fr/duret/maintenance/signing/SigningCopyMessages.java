package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Company;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the company itself is told about attempts to sign that look like guessing. */
@Component
class SigningCopyMessages implements MessageSource {

    private final Signings signings;
    private final TriesOfADay day;
    private final Quotes quotes;
    private final QuoteLinks links;
    private final Company company;

    SigningCopyMessages(Signings signings, TriesOfADay day, Quotes quotes, QuoteLinks links, Company company) {
        this.signings = signings;
        this.day = day;
        this.quotes = quotes;
        this.links = links;
        this.company = company;
    }

    @Override
    public String about() {
        return "signing-copy";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID signingId) {
        Signing signing = signings.get(signingId);
        QuoteView quote = quotes.quote(signing.quoteId());
        SigningTries tries = day.of(signing.quoteId(), signing.place());
        return new MessageContent(
                new Recipient(company.name(), "Bonjour", company.email(), null, null, Channel.EMAIL),
                null,
                null,
                quote.name(),
                Map.of(
                        "number", quote.name(),
                        "customerName", quote.customer().name(),
                        "signer", signing.signer(),
                        "address", signing.from().address(),
                        "codes", tries.codes(),
                        "wrong", tries.wrong(),
                        "exhausted", tries.areExhausted(),
                        "officeLink", links.office(quote.id())));
    }
}
