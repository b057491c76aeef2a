package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.quotes.QuoteView;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a quote, whatever happens to it.
 *
 * @param number the same for all its versions
 * @param version absent for the first
 */
record KnownQuote(String number, @Nullable Integer version, String customer) {

    static KnownQuote of(QuoteView quote) {
        return new KnownQuote(
                quote.number(),
                quote.edition() == 1 ? null : quote.edition(),
                quote.customer().reference());
    }

    LogLine in(LogLine line) {
        return line.with(LogKey.QUOTE, number).with(LogKey.VERSION, version).with(LogKey.CUSTOMER, customer);
    }
}
