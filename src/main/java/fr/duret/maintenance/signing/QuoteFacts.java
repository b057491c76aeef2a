package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What messages about a quote have to tell. */
@Component
class QuoteFacts {

    private final QuoteLinks links;

    QuoteFacts(QuoteLinks links) {
        this.links = links;
    }

    /** Of a quote that has left. */
    Map<String, Object> of(QuoteView quote) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", quote.name());
        facts.put("subject", quote.draft().subject());
        facts.put("customerName", quote.customer().name());
        facts.put("siteLabel", quote.site().label());
        facts.put("siteTown", quote.site().address().town());
        facts.put("gross", quote.totals().gross());
        facts.put("validUntil", Objects.requireNonNull(quote.validUntil(), "Only what has left is written about"));
        facts.put("seen", quote.seenAt() != null);
        facts.put("quoteLink", links.page(quote));
        facts.put(
                "deposit", quote.draft().depositPercent() > 0 && quote.deposit().compareTo(Money.ZERO) > 0);
        facts.put("depositGross", quote.deposit());
        QuoteView.Signed signed = quote.signed();
        if (signed != null) {
            facts.put("signer", signed.name());
            facts.put("signedAt", signed.at());
            facts.put("place", signed.place().label());
            facts.put("depositFrom", signed.depositFrom());
            facts.put("workFrom", signed.workFrom());
            facts.put("earlyWork", signed.earlyWork());
            facts.put("withdrawableUntil", signed.withdrawableUntil());
            facts.put("withdrawalLink", links.withdrawalInMessages(quote).orElse(null));
        }
        if (quote.state() == QuoteState.WITHDRAWN) {
            facts.put("withdrawnAt", Objects.requireNonNull(quote.endedAt()));
        }
        return facts;
    }
}
