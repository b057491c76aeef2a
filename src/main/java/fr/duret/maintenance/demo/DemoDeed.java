package fr.duret.maintenance.demo;

import fr.duret.maintenance.interventions.EarlierVisit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of the demo company's past that is still to be put into the books: a scene to be lived through, a visit of
 * the same technician after one, which can be taken over only then, or a sale.
 *
 * @param at when it is its turn: what is billed meanwhile bears no later date
 */
record DemoDeed(
        Instant at,
        @Nullable DemoVisit scene,
        @Nullable EarlierVisit earlier,
        @Nullable DemoSale sale) {

    static DemoDeed of(DemoVisit scene) {
        return new DemoDeed(scene.slot().start(), scene, null, null);
    }

    static DemoDeed of(EarlierVisit earlier) {
        return new DemoDeed(earlier.slot().start(), null, earlier, null);
    }

    static DemoDeed of(DemoSale sale) {
        return new DemoDeed(sale.asked(), null, null, sale);
    }
}
