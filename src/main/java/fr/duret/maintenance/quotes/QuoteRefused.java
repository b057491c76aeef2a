package fr.duret.maintenance.quotes;

import java.util.UUID;

/**
 * The customer does not want a quote.
 *
 * @param reason in the customer's words
 */
public record QuoteRefused(UUID quoteId, String reason) {}
