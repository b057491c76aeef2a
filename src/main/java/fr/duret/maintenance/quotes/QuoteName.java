package fr.duret.maintenance.quotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is called, for good: its number, and which version of it this is.
 *
 * @param replacesId the version before
 */
@Embeddable
record QuoteName(
        @Column(updatable = false) String number,
        @Column(updatable = false) int edition,
        @Column(updatable = false) @Nullable UUID replacesId) {

    static QuoteName first(String number) {
        return new QuoteName(number, 1, null);
    }

    QuoteName next(UUID replaced) {
        return new QuoteName(number, edition + 1, replaced);
    }

    /** « D-2026-0042 version 2 ». */
    String inFull() {
        return edition == 1 ? number : number + " version " + edition;
    }
}
