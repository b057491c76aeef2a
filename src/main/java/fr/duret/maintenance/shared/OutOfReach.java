package fr.duret.maintenance.shared;

/**
 * A failure of something outside the application that does not answer for now, such as the storage or a time-stamp
 * authority: nothing is lost, and the same work succeeds once it answers again.
 */
public interface OutOfReach {

    /** Whether a failure comes of something that is out of reach. */
    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfReach) {
                return true;
            }
        }
        return false;
    }
}
