package fr.duret.maintenance.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept document as lists show it.
 *
 * @param size in bytes
 */
public record DocumentView(
        UUID id,
        String kind,
        String title,
        String mediaType,
        long size,
        Instant createdAt,
        LocalDate keepUntil,
        @Nullable UUID customerId,
        @Nullable UUID contractId) {

    /** What a browser calls the file when the reader keeps it. */
    public String fileName() {
        String safe = title.replaceAll("[^\\p{L}\\p{N} ,._-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return switch (mediaType) {
            case DocumentDraft.PDF -> safe + ".pdf";
            case "image/jpeg" -> safe + ".jpg";
            case "image/png" -> safe + ".png";
            default -> safe;
        };
    }
}
