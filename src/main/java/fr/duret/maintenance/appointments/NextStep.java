package fr.duret.maintenance.appointments;

import java.time.Instant;

/** What is to be done next about an appointment, and when. */
public record NextStep(Kind kind, Instant at) {

    /** The steps from booking to arrival. */
    public enum Kind {
        /** A booking waits to be confirmed. */
        DECIDE,
        /** The slot may still be moved about: the customer is told when it has stayed for a while. */
        SETTLE,
        /** The customer does not know the agreed slot yet. */
        TELL,
        /** The customer is reminded. */
        REMIND,
        /** The customer is told that the technician comes. */
        ANNOUNCE,
        /** Somebody has to look whether the technician is late. */
        CHECK,
        /** Nothing more is to be done. */
        OVER
    }
}
