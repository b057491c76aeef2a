package fr.duret.maintenance.customers;

import java.util.UUID;

/** Which identifier a reference stands for. */
record ReferencedId(String reference, UUID id) {}
