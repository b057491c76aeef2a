package fr.duret.maintenance.planning;

/** Everything that makes a plan better or worse; {@link Weights} says how much one unit of it counts. */
public enum Concern {
    /** Seconds of arrival after the hours in which it may be, a closed day counting four hours. */
    WINDOW(Level.HARD),
    /** Seconds for which the round lasts beyond the end of the day. */
    END_OF_DAY(Level.HARD),
    /** Seconds of work in the technician's absence. */
    ABSENCE(Level.HARD),
    /** Skills that the technician does not have, or not well enough. */
    SKILL(Level.HARD),
    /** Qualifications that the technician does not have on that day. */
    QUALIFICATION(Level.HARD),
    /** Visits beyond what the day may hold. */
    CAPACITY(Level.HARD),
    /** Pinned visits that are not where they are pinned. */
    PINNED(Level.HARD),
    /** Visits left undone, each as often as its urgency weighs. */
    UNASSIGNED(Level.MEDIUM),
    /** Metres driven. */
    DISTANCE(Level.SOFT),
    /** Seconds on the road. */
    TRAVEL(Level.SOFT),
    /** Seconds of work beyond the paid day. */
    OVERTIME(Level.SOFT),
    /** Days without lunch between half past eleven and two. */
    LUNCH(Level.SOFT),
    /** Days before or after the due window, each as often as the urgency weighs. */
    DUE_DATE(Level.SOFT),
    /** Days that the customer waits, each as often as the urgency weighs beyond routine. */
    WAITING(Level.SOFT),
    /** Visits not made by the technician whom the customer prefers. */
    PREFERRED_TECHNICIAN(Level.SOFT),
    /** Visits not made by the one who knows the site. */
    KNOWN_SITE(Level.SOFT),
    /** Visits outside the half-day that the customer prefers. */
    HALF_DAY(Level.SOFT),
    /** Zones visited on a day beyond the first, and visits outside the technician's own zones. */
    ZONE(Level.SOFT),
    /** Quarters of an hour that an announced visit moves, another day counting 32 and another technician 8. */
    STABILITY(Level.SOFT),
    /** Work beyond a technician's fair share, in squared quarters of an hour. */
    FAIRNESS(Level.SOFT);

    private final Level level;

    Concern(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
