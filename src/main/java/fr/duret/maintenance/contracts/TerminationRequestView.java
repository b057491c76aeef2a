package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.PostalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to end a contract, as others see it.
 *
 * @param reference the number that its author was given
 * @param contractId the contract that it names, if there is one under that reference
 * @param evidenceId the document that was joined, if any
 */
public record TerminationRequestView(
        UUID id,
        String reference,
        Instant requestedAt,
        String contractReference,
        @Nullable UUID contractId,
        String name,
        @Nullable String email,
        @Nullable PostalAddress address,
        @Nullable LocalDate wantedOn,
        @Nullable String reason,
        @Nullable UUID evidenceId,
        @Nullable String refusalReason) {}
