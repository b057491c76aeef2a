package fr.duret.maintenance.quotes;

import java.time.Instant;
import java.util.UUID;

/** A customer has withdrawn from a signed quote in the time of the law. */
public record QuoteWithdrawn(UUID quoteId, Instant declaredAt) {}
