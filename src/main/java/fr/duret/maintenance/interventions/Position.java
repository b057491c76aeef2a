package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;

/**
 * A place on the Earth as a device has found it (WGS 84).
 *
 * @param latitude in degrees, from -90 to 90
 * @param longitude in degrees, from -180 to 180
 * @param accuracy the radius in metres within which the device believes to be
 */
public record Position(double latitude, double longitude, double accuracy) {

    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final double WORST_ACCURACY = 100_000;

    public Position {
        // Comparisons with NaN are false, so a NaN is refused too.
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw refusal("La position " + french(latitude) + " ; " + french(longitude)
                    + " n'existe pas : la latitude va de -90 à 90, la longitude de -180 à 180."
                    + " Relevez-la de nouveau, ou pointez à la main en disant pourquoi.");
        }
        if (!(accuracy >= 0 && accuracy <= WORST_ACCURACY)) {
            throw refusal("Une précision de " + french(accuracy) + " m n'en est pas une : elle va de 0 à 100 000 m."
                    + " Relevez la position de nouveau, ou pointez à la main en disant pourquoi.");
        }
    }

    /** The distance to another place in metres, along the great circle (haversine). */
    double metresTo(double otherLatitude, double otherLongitude) {
        double dLatitude = Math.toRadians(otherLatitude - latitude);
        double dLongitude = Math.toRadians(otherLongitude - longitude);
        double a = Math.pow(Math.sin(dLatitude / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(dLongitude / 2), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static String french(double number) {
        return String.valueOf(number).replace('.', ',');
    }

    private static Refusal refusal(String detail) {
        return new Refusal(Refusal.Kind.RULE, "position-outside-world", "Position impossible", detail);
    }
}
