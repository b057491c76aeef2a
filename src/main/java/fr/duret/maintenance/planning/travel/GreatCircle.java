package fr.duret.maintenance.planning.travel;

import fr.duret.maintenance.planning.Coordinates;

/**
 * Estimates a way without a map: the great circle, lengthened as roads are, driven at the speed that ways of that length
 * allow.
 */
final class GreatCircle implements LegSource {

    private static final double EARTH_METRES = 6_371_008.8;

    private final TravelProperties.Estimate estimate;

    GreatCircle(TravelProperties.Estimate estimate) {
        this.estimate = estimate;
    }

    @Override
    public Leg leg(Coordinates from, Coordinates to) {
        double metres = metres(from, to) * estimate.detour();
        double driven = metres * 3.6 / estimate.kilometresPerHour();
        return metres < 1
                ? Leg.NONE
                : new Leg((int) Math.round(estimate.startSeconds() + driven), (int) Math.round(metres));
    }

    /** Metres as the crow flies. */
    static double metres(Coordinates from, Coordinates to) {
        double phi = Math.toRadians(to.latitude() - from.latitude());
        double lambda = Math.toRadians(to.longitude() - from.longitude());
        double a = Math.pow(Math.sin(phi / 2), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(lambda / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
