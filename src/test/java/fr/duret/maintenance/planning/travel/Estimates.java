package fr.duret.maintenance.planning.travel;

import fr.duret.maintenance.planning.TravelTimes;

/** Travel times without a map, as they are when nothing is configured. */
public final class Estimates {

    private Estimates() {}

    public static TravelTimes usual() {
        return new KnownWays(new GreatCircle(TravelProperties.Estimate.USUAL));
    }
}
