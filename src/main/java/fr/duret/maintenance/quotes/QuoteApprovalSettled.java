package fr.duret.maintenance.quotes;

import java.util.UUID;

/** Nothing is to be decided about a quote's rebate any more: the manager has, or it was written anew or thrown away. */
public record QuoteApprovalSettled(UUID quoteId) {}
