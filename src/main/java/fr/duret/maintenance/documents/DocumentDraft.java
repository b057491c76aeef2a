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
 */
public record DocumentDraft(
        String kind,
        String title,
        String mediaType,
        LocalDate keepUntil,
        @Nullable UUID customerId,
        @Nullable UUID contractId) {

    public static final String PDF = "application/pdf";
}
