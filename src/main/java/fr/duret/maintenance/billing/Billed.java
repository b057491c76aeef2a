package fr.duret.maintenance.billing;

import java.util.UUID;

/** The invoice of some work, and whether it is issued or waits. */
public record Billed(UUID invoiceId, InvoiceState state) {}
