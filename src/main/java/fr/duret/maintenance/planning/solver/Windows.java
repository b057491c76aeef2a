package fr.duret.maintenance.planning.solver;

import org.jspecify.annotations.Nullable;

/**
 * When work may begin: for each day pairs of an earliest and a latest start, ascending.
 *
 * @param byDay none for a closed day; no array at all when any hour of any day will do
 */
record Windows(int @Nullable [][] byDay) {

    static final Windows ANY = new Windows(null);
    static final int NEVER = -1;

    private static final int CLOSED = 4 * 3_600;

    /** When work begins for one who is ready then; at once if it is too late anyway. */
    int start(int day, int ready) {
        if (byDay == null) {
            return ready;
        }
        int[] hours = byDay[day];
        for (int i = 0; i < hours.length; i += 2) {
            if (ready <= hours[i + 1]) {
                return Math.max(ready, hours[i]);
            }
        }
        return ready;
    }

    /** By how much a start is too late. */
    int lateness(int day, int start) {
        if (byDay == null) {
            return 0;
        }
        int[] hours = byDay[day];
        return hours.length == 0 ? CLOSED : Math.max(0, start - hours[hours.length - 1]);
    }

    /** The latest start of that day; never on a closed one. */
    int last(int day) {
        if (byDay == null) {
            return Integer.MAX_VALUE;
        }
        int[] hours = byDay[day];
        return hours.length == 0 ? NEVER : hours[hours.length - 1];
    }

    /** The latest start that is not after the bound, or never. */
    int latest(int day, int bound) {
        if (byDay == null) {
            return bound;
        }
        int[] hours = byDay[day];
        for (int i = hours.length - 2; i >= 0; i -= 2) {
            if (bound >= hours[i]) {
                return Math.min(bound, hours[i + 1]);
            }
        }
        return NEVER;
    }

    boolean isClosed(int day) {
        return byDay != null && byDay[day].length == 0;
    }

    /** How long the first day's hours are from beginning to end; short ones are hard to meet. */
    int width() {
        if (byDay == null || byDay.length == 0 || byDay[0].length == 0) {
            return Integer.MAX_VALUE;
        }
        return byDay[0][byDay[0].length - 1] - byDay[0][0];
    }
}
