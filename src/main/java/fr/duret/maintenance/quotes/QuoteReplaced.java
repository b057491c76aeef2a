package fr.duret.maintenance.quotes;

import java.util.UUID;

/**
 * A newer version of a quote has left; this one cannot be signed any more.
 *
 * @param byId the newer version
 */
public record QuoteReplaced(UUID quoteId, UUID byId) {}
