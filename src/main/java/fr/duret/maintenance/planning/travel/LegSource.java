package fr.duret.maintenance.planning.travel;

import fr.duret.maintenance.planning.Coordinates;

/** Works out a single way. */
interface LegSource {

    Leg leg(Coordinates from, Coordinates to);
}
