package fr.duret.maintenance.imports;

import java.time.Instant;

/**
 * An import that was done, as the journal keeps it.
 *
 * @param importedBy who did it
 */
public record ImportRun(
        ImportKind kind,
        String fileName,
        String sha256,
        ImportMode mode,
        int created,
        int updated,
        int unchanged,
        int refused,
        String importedBy,
        Instant importedAt) {}
