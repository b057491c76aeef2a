package fr.duret.maintenance.planning.solver;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Proposes plans that differ a little from the one at hand. */
interface Neighbourhood {

    /** A change of the plan; none if what was drawn by lot leads nowhere. */
    @Nullable
    Redraw propose(RoutePlan plan, Random random);
}
