package fr.duret.maintenance.quotes;

import java.util.UUID;

/** A quote was not answered in time. */
public record QuoteExpired(UUID quoteId) {}
