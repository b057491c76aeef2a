package fr.duret.maintenance.quotes;

import java.util.UUID;

/** Somebody asks the manager to agree to a rebate above the limit. */
public record QuoteApprovalAsked(UUID quoteId) {}
