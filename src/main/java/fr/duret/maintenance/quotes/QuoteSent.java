package fr.duret.maintenance.quotes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A quote has left for the customer.
 *
 * @param validUntil the last day on which it can be signed
 */
public record QuoteSent(UUID quoteId, LocalDate validUntil) {}
