package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note as lists show it; a credit note's amount is negative. */
public record InvoiceRow(
        UUID id,
        InvoiceKind kind,
        InvoiceState state,
        @Nullable String number,
        String subject,
        String title,
        UUID customerId,
        boolean credited,
        LocalDate servedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        Money gross) {}
