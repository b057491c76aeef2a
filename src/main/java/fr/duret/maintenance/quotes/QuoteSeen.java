package fr.duret.maintenance.quotes;

import java.util.UUID;

/** The customer has opened a quote for the first time. */
public record QuoteSeen(UUID quoteId) {}
