package fr.duret.maintenance.quotes;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a quote is over, and why; as it is kept. */
@Embeddable
record QuoteEnd(
        Instant endedAt, @Nullable String reason, @Nullable UUID replacedById) {}
