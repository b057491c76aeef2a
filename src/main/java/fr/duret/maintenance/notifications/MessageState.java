package fr.duret.maintenance.notifications;

/** What became of a message. */
public enum MessageState {
    /** Waits for its hour. */
    QUEUED,
    /** Is being handed over to whoever carries it. */
    SENDING,
    /** Was handed over, but no answer came back: it is asked for before anything is sent again. */
    UNCERTAIN,
    /** Has left. */
    SENT,
    /** Was refused by whoever carries it, or could not be handed over after many attempts. */
    FAILED,
    /** Did not leave in time; it must not leave any more. */
    EXPIRED,
    /** A letter that lies ready to be printed and put in the post. */
    TO_POST
}
