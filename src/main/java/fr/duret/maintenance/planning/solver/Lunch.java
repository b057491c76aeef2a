package fr.duret.maintenance.planning.solver;

/**
 * The hour of lunch, in seconds of the day.
 *
 * @param from when it begins at the earliest
 * @param latest when it begins at the latest
 * @param length how long it takes
 */
record Lunch(int from, int latest, int length) {

    /** 45 minutes between half past eleven and two o'clock. */
    static final Lunch USUAL = new Lunch(41_400, 47_700, 2_700);

    /** Whether somebody on the road from one hour to the other has to eat meanwhile. */
    boolean isDue(int leaves, int returns) {
        return leaves < from + length && returns > latest;
    }

    /** When one who leaves and would arrive at those hours is ready if they eat on the way. */
    int readyAfter(int arrives) {
        return Math.max(arrives, from) + length;
    }
}
