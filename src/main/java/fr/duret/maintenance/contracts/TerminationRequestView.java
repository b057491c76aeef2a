package fr.duret.maintenance.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to end a contract, as others see it.
 *
 * @param reference the number that its author was given
 * @param contractId the contract that it names, if there is one under that reference
 */
public record TerminationRequestView(
        UUID id,
        String reference,
        Instant requestedAt,
        String contractReference,
        @Nullable UUID contractId,
        String name,
        String email,
        @Nullable LocalDate wantedOn,
        @Nullable String reason,
        @Nullable String refusalReason) {}
