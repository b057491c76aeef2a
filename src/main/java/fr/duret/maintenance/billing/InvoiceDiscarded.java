package fr.duret.maintenance.billing;

import java.util.UUID;

/** An invoice that waited for approval was given up. */
public record InvoiceDiscarded(UUID invoiceId, UUID subjectId) {}
