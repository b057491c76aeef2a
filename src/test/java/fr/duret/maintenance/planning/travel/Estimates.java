package fr.duret.maintenance.planning.travel;

/** Travel times without a map, as they are when nothing is configured. */
public final class Estimates {

    private Estimates() {}

    public static TravelTimes usual() {
        return new KnownWays(new GreatCircle(new TravelProperties.Estimate(1.8, 45, 60)));
    }
}
