package fr.duret.maintenance.notifications;

/** What is known of a message after it was handed over, as the provider tells it. */
public enum Arrival {
    /** The provider has it. */
    HANDED_OVER(1),
    /** The receiving side put it off; the provider goes on trying. */
    DEFERRED(2),
    /** The receiving side has taken it. */
    DELIVERED(3),
    /** The provider or the receiving side would not have it. */
    REFUSED(4),
    /** It came back: nobody is reached at that address. */
    BOUNCED(4),
    /** Its reader took it for unwanted mail. */
    COMPLAINED(5);

    private final int rank;

    Arrival(int rank) {
        this.rank = rank;
    }

    /** How far it is along the way; news of a lower rank are old news, whenever they come. */
    int rank() {
        return rank;
    }

    /** Whether the message did not reach its reader, and will not any more. */
    public boolean failed() {
        return this == REFUSED || this == BOUNCED;
    }
}
