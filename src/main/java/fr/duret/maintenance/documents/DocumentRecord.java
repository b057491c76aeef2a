package fr.duret.maintenance.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the keeping of a document.
 *
 * @param fingerprint SHA-256 of its content, in hexadecimal
 * @param sealed whether it was sealed when it was stored
 * @param seal the seal, if there should be one and the content can be read
 * @param events newest first
 */
public record DocumentRecord(
        DocumentView document,
        String fingerprint,
        State state,
        boolean sealed,
        @Nullable SealView seal,
        @Nullable Hold hold,
        @Nullable Instant destroyedAt,
        List<Event> events) {

    /** What became of the content. */
    public enum State {
        /** It is what was stored. */
        WHOLE,
        /** It is no longer what was stored, or it is gone. */
        DAMAGED,
        /** The storage did not answer. */
        OUT_OF_REACH,
        /** It was destroyed when its time was over. */
        DESTROYED
    }

    /** Somebody wants it kept beyond its date. */
    public record Hold(Instant since, String by, String reason) {}

    /** What happened to the keeping of the document. */
    public enum Happening {
        HELD,
        RELEASED,
        DESTROYED
    }

    /** What happened, when, by whom, and why. */
    public record Event(
            Happening what, Instant at, String author, @Nullable String reason) {}
}
