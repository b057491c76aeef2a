package fr.duret.maintenance.quotes;

import java.util.UUID;

/** The document of a quote that has left, and its fingerprint. */
record KeptPrint(UUID documentId, String sha256) {}
