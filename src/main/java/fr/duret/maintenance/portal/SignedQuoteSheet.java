package fr.duret.maintenance.portal;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a customer reads once their quote is signed. */
record SignedQuoteSheet(
        String signer,
        Instant at,
        Money gross,
        String sentTo,
        @Nullable LocalDate depositFrom,
        LocalDate workFrom,
        @Nullable LocalDate withdrawableUntil,
        @Nullable String withdrawalUrl,
        String actionUrl) {

    static SignedQuoteSheet of(QuoteView quote, @Nullable String withdrawalUrl, String actionUrl) {
        QuoteView.Signed signed = Objects.requireNonNull(quote.signed());
        return new SignedQuoteSheet(
                signed.name(),
                signed.at(),
                quote.totals().gross(),
                Addresses.confirmationTo(quote.customer()),
                quote.draft().depositPercent() == 0 ? null : signed.depositFrom(),
                signed.workFrom(),
                signed.withdrawableUntil(),
                withdrawalUrl,
                actionUrl);
    }
}
