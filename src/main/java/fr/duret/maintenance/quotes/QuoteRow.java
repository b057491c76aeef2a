package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as lists show it. */
public record QuoteRow(
        UUID id,
        String number,
        int edition,
        QuoteState state,
        String subject,
        UUID customerId,
        String author,
        LocalDate draftedOn,
        @Nullable LocalDate validUntil,
        @Nullable Approval approval,
        Money gross) {}
