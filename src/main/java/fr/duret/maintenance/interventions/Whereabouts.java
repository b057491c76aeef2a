package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * Where a tap on the clock was made, seen from the customer's site.
 *
 * @param distance in metres from the site, where both positions are known
 */
record Whereabouts(@Nullable Integer distance, @Nullable String address, AddressSource source) {

    /** Within that many metres one is at the site. */
    static final double AT_THE_SITE = 150;

    /** The site's address when the tap lies within 150 m of it, else what was typed, else nothing yet. */
    static Whereabouts of(ClockTap tap, SiteView site) {
        Position position = tap.position();
        if (position == null) {
            return typed(null, tap.address());
        }
        Double latitude = site.latitude();
        Double longitude = site.longitude();
        if (latitude == null || longitude == null) {
            return typed(null, tap.address());
        }
        double metres = position.metresTo(latitude, longitude);
        int distance = (int) Math.round(metres);
        return metres <= AT_THE_SITE
                ? new Whereabouts(distance, site.address().line(), AddressSource.SITE)
                : typed(distance, tap.address());
    }

    private static Whereabouts typed(@Nullable Integer distance, @Nullable String address) {
        return new Whereabouts(distance, address, address == null ? AddressSource.NONE : AddressSource.BY_HAND);
    }
}
