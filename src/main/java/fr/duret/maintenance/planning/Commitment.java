package fr.duret.maintenance.planning;

/** How firmly a visit stands where it is planned. */
public enum Commitment {
    /** Nobody was told: it may move. */
    FREE,
    /** The customer was told: it moves only for a good reason. */
    ANNOUNCED,
    /** It stays. */
    PINNED
}
