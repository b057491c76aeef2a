package fr.duret.maintenance.planning;

/** How a concern counts: the smallest breach of a level outweighs everything below it. */
public enum Level {
    /** Must not be. */
    HARD,
    /** Work that is left undone. */
    MEDIUM,
    /** Worth something, and worth giving up for something better. */
    SOFT
}
