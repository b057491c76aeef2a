package fr.duret.maintenance.quotes;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a quote has left, with which document, and how long it holds; as it is kept. */
@Embeddable
record QuoteDeparture(Instant sentAt, LocalDate validUntil, UUID documentId, String sha256) {}
