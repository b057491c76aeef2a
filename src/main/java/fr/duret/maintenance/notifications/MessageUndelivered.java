package fr.duret.maintenance.notifications;

import java.util.UUID;

/** A message did not reach its reader, and will not by itself: somebody has to decide what becomes of it. */
public record MessageUndelivered(UUID messageId, Reason reason) {

    /** Why it did not. */
    public enum Reason {
        /** Whoever carries it would not take it. */
        REFUSED,
        /** It came back: nobody is reached at that address. */
        BOUNCED,
        /** It could not be handed over, or nobody could say whether it was, after many attempts. */
        GAVE_UP,
        /** It did not leave in time, and must not leave any more. */
        EXPIRED
    }
}
