package fr.duret.maintenance.planning;

import java.util.Map;

/**
 * Every way between two places.
 *
 * @param places the number of each place
 * @param seconds how long it takes, from a number to a number
 * @param metres how far it is
 */
public record Roads(Map<Coordinates, Integer> places, int[][] seconds, int[][] metres) {

    /** The number of that place. */
    public int place(Coordinates where) {
        Integer number = places.get(where);
        if (number == null) {
            throw new IllegalArgumentException("No travel times were asked for " + where);
        }
        return number;
    }
}
