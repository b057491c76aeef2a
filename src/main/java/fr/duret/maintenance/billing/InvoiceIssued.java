package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import java.util.List;
import java.util.UUID;

/**
 * An invoice or a credit note has its number.
 *
 * @param total with tax
 * @param lines the kinds of its lines, in order, those that are free included
 */
public record InvoiceIssued(
        UUID invoiceId,
        InvoiceKind kind,
        String number,
        UUID subjectId,
        String subject,
        UUID customerId,
        Money total,
        List<LineKind> lines) {}
