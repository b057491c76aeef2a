package fr.duret.maintenance.documents.storage;

import java.time.Instant;

/** Something that is kept, and when it was written. */
public record StoredContent(String fingerprint, Instant writtenAt) {}
