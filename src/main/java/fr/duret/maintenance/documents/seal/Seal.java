package fr.duret.maintenance.documents.seal;

import java.time.Instant;

/**
 * The seal that a document bears.
 *
 * @param by whose certificate it is
 * @param issuer who issued that certificate
 * @param at the time-stamp's instant
 */
public record Seal(String by, String issuer, Instant at, Verdict verdict) {

    /** What the seal proves. */
    public enum Verdict {
        /** Sealed by the company, and nothing was changed since. */
        INTACT,
        /** Changed after it was sealed, or the seal was tampered with. */
        CHANGED,
        /** Unchanged, but the seal or its time-stamp was issued by somebody whom the settings do not name. */
        UNKNOWN_ISSUER
    }
}
