package fr.duret.maintenance.shared;

import java.io.Serial;
import java.util.Map;

/** The business says no: what was asked cannot be done, why, and what to do instead. Nothing has been changed. */
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of no it is; it decides the HTTP status. */
    public enum Kind {
        /** The request cannot be read (400). */
        MALFORMED(400),
        /** There is no such thing, or not for this person (404). */
        UNKNOWN(404),
        /** The thing is not in a state for it, or somebody was faster (409). */
        CONFLICT(409),
        /** Somebody changed the thing since it was read (412). */
        OUTDATED(412),
        /** More than is accepted at once (413). */
        TOO_LARGE(413),
        /** A rule of the trade or of the law forbids it (422). */
        RULE(422),
        /** The request does not say which version of the thing it is about (428). */
        VERSION_NEEDED(428),
        /** What was stored is no longer whole or no longer there (500). */
        DAMAGED(500),
        /** What it takes does not answer now; the same may go well later (503). */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final String title;

    /**
     * @param code stable English code, such as {@code contract-already-renewed}
     * @param title what happened, in French, one line; it is typeset here
     * @param detail the value concerned and what to do, in French; it is typeset here
     */
    public Refusal(Kind kind, String code, String title, String detail) {
        super(French.typeset(detail));
        this.kind = kind;
        this.code = code;
        this.title = French.typeset(title);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What else a program that asked may want to know, by name; it travels in the problem detail (RFC 9457, 3.2). */
    public Map<String, Object> properties() {
        return Map.of();
    }
}
