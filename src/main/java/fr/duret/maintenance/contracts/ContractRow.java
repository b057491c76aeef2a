package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract as lists show it, with its latest term. */
public record ContractRow(
        UUID id,
        String reference,
        UUID customerId,
        UUID siteId,
        Plan plan,
        boolean tacit,
        ContractStatus status,
        LocalDate endsOn,
        Money annualPrice,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate terminatedOn) {}
