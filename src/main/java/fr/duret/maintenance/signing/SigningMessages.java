package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.notifications.Recipient;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about an attempt to sign may say; they go to the customer, whoever tries. */
@Component
class SigningMessages implements MessageSource {

    private final Signings signings;
    private final SigningCodes codes;
    private final Quotes quotes;
    private final CustomerRegister customers;
    private final QuoteLinks links;

    SigningMessages(
            Signings signings, SigningCodes codes, Quotes quotes, CustomerRegister customers, QuoteLinks links) {
        this.signings = signings;
        this.codes = codes;
        this.quotes = quotes;
        this.customers = customers;
        this.links = links;
    }

    @Override
    public String about() {
        return "signing";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID signingId) {
        Signing signing = signings.get(signingId);
        QuoteView quote = quotes.quote(signing.quoteId());
        CustomerView customer = customers.customer(signing.customerId());
        return new MessageContent(
                Recipient.of(customer),
                customer.id(),
                null,
                quote.name(),
                Map.of(
                        "number", quote.name(),
                        "signer", signing.signer(),
                        "code", codes.of(signingId),
                        "quoteLink", links.page(quote),
                        "validUntil", signing.expiresAt()));
    }
}
