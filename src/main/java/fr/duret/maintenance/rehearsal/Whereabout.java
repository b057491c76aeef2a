package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.Position;
import java.util.Optional;

/** Where an invented technician stands: a few steps from the customer's door. */
final class Whereabout {

    /** About 40 metres each way. */
    private static final double STEPS = 0.0008;

    private Whereabout() {}

    /** Empty where the device does not know, or nobody knows where the site is. */
    static Optional<Position> of(Visit visit, Fate fate) {
        SiteView site = visit.place().site();
        Double latitude = site.latitude();
        Double longitude = site.longitude();
        if (!visit.course().located() || latitude == null || longitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                latitude + (fate.share("latitude") - 0.5) * STEPS,
                longitude + (fate.share("longitude") - 0.5) * STEPS,
                5 + fate.below(20, "accuracy")));
    }
}
