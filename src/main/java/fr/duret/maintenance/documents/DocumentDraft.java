package fr.duret.maintenance.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that shall be kept.
 *
 * @param kind what it is, such as {@code contract} or {@code letter}
 * @param title how a list names it, in French: « Contrat C-1042, du 1er mars 2027 au 29 février 2028 »
 * @param keepUntil the last day on which it is kept, see {@link Retention}
 * @param toSeal whether the company's seal is put on it before it is kept; only a PDF can bear one
 */
public record DocumentDraft(
        String kind,
        String title,
        String mediaType,
        LocalDate keepUntil,
        @Nullable UUID customerId,
        @Nullable UUID contractId,
        boolean toSeal) {

    public static final String PDF = "application/pdf";

    public DocumentDraft {
        if (toSeal && !PDF.equals(mediaType)) {
            throw new IllegalArgumentException("Only a PDF can be sealed, not " + mediaType);
        }
    }

    /** A document that is kept as it is. */
    public DocumentDraft(
            String kind,
            String title,
            String mediaType,
            LocalDate keepUntil,
            @Nullable UUID customerId,
            @Nullable UUID contractId) {
        this(kind, title, mediaType, keepUntil, customerId, contractId, false);
    }

    /** The same, to be sealed and time-stamped by the company. */
    public DocumentDraft sealed() {
        return new DocumentDraft(kind, title, mediaType, keepUntil, customerId, contractId, true);
    }
}
