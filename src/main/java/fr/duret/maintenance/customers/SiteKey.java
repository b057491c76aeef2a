package fr.duret.maintenance.customers;

import java.util.UUID;

/** Which site a reference stands for, and whose it is. */
public record SiteKey(String reference, UUID id, UUID customerId) {}
