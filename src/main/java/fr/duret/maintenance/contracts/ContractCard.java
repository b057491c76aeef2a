package fr.duret.maintenance.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The least that somebody needs who is to call about a contract. */
public record ContractCard(
        UUID contractId,
        UUID customerId,
        String reference,
        Plan plan,
        LocalDate endsOn,
        String customerName,
        String town,
        @Nullable String phone) {}
