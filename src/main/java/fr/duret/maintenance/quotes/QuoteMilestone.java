package fr.duret.maintenance.quotes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a quote that belongs in its customer's story.
 *
 * @param name the quote's number and version
 * @param state what it became: sent, signed or how it ended
 * @param signedBy who signed it, where it was signed
 * @param reason why it was refused, where it was refused
 */
public record QuoteMilestone(
        UUID quoteId,
        String name,
        String subject,
        QuoteState state,
        Instant at,
        @Nullable String signedBy,
        @Nullable String reason) {}
