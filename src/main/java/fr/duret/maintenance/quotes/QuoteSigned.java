package fr.duret.maintenance.quotes;

import java.util.UUID;

/** The customer has signed a quote. */
public record QuoteSigned(UUID quoteId) {}
