package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Shows a quote with its customer, its site, and what the law makes of it. */
@Component
class QuoteReading {

    private final CustomerRegister customers;

    QuoteReading(CustomerRegister customers) {
        this.customers = customers;
    }

    QuoteView view(Quote quote) {
        QuoteSignature signature = quote.signature();
        QuoteTerms terms = signature == null
                ? terms(quote, quote.content().place(), quote.draftedOn())
                : terms(quote, signature.signedPlace(), Paris.dateOf(signature.signedAt()));
        return quote.view(customer(quote), site(quote), terms);
    }

    /**
     * What the law makes of it if it is signed there on that day. What was offered at the customer's stays off premises
     * when they sign from afar afterwards (Code de la consommation L221-1, I, 2°, b).
     */
    QuoteTerms terms(Quote quote, SigningPlace place, LocalDate on) {
        QuoteContent content = quote.content();
        return QuoteLaw.decide(new Circumstances(
                customer(quote).kind(),
                content.smallBusiness(),
                Premises.of(site(quote), content.madeNew()),
                content.kind(),
                quote.natures(),
                place == SigningPlace.DISTANCE && content.place() == SigningPlace.HOME ? SigningPlace.HOME : place,
                content.urgent(),
                on));
    }

    private CustomerView customer(Quote quote) {
        return customers.customer(quote.content().customerId());
    }

    private SiteView site(Quote quote) {
        return customers.site(quote.content().siteId());
    }
}
