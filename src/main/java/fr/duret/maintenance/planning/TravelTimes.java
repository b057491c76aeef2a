package fr.duret.maintenance.planning;

import java.util.Collection;

/** Knows how long it takes from place to place. */
public interface TravelTimes {

    /** The ways between all of those places, and perhaps others. */
    Roads between(Collection<Coordinates> places);
}
