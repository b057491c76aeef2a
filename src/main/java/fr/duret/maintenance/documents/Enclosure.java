package fr.duret.maintenance.documents;

import java.time.Instant;

/**
 * A file that travels inside a PDF, as what proves or explains it (PDF/A-3, ISO 19005-3 annex E).
 *
 * @param name as a reader shows it, such as {@code preuve.json}
 * @param description what it is, in French
 * @param at when it was made
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
public record Enclosure(String name, String mediaType, String description, byte[] content, Instant at) {}
