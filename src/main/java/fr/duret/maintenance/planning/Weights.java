package fr.duret.maintenance.planning;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one unit of each concern counts, in points of its level; zero leaves the concern out.
 *
 * <p>A soft point is what a metre driven costs. An hour of a technician costs as much as a hundred kilometres, hence 28
 * points a second. Hard points are seconds: what cannot be measured in seconds counts as an hour.
 */
public record Weights(Map<Concern, Integer> points) {

    public static final Weights USUAL = new Weights(Map.ofEntries(
            Map.entry(Concern.WINDOW, 1),
            Map.entry(Concern.END_OF_DAY, 1),
            Map.entry(Concern.ABSENCE, 1),
            Map.entry(Concern.SKILL, 3_600),
            Map.entry(Concern.QUALIFICATION, 3_600),
            Map.entry(Concern.CAPACITY, 3_600),
            Map.entry(Concern.PINNED, 3_600),
            Map.entry(Concern.UNASSIGNED, 1),
            Map.entry(Concern.DISTANCE, 1), // a metre
            Map.entry(Concern.TRAVEL, 28), // a second: 100 km an hour
            Map.entry(Concern.OVERTIME, 14), // a second: half as much again
            Map.entry(Concern.LUNCH, 80_000), // 80 km rather than no lunch
            Map.entry(Concern.DUE_DATE, 15_000), // 15 km rather than a day late
            Map.entry(Concern.WAITING, 1_000), // 1 km for a day earlier, times the urgency
            Map.entry(Concern.PREFERRED_TECHNICIAN, 15_000), // 15 km
            Map.entry(Concern.KNOWN_SITE, 6_000), // 6 km
            Map.entry(Concern.HALF_DAY, 10_000), // 10 km
            Map.entry(Concern.ZONE, 3_000), // 3 km
            Map.entry(Concern.STABILITY, 6_000), // 6 km a quarter of an hour, 192 km rather than another day
            Map.entry(Concern.FAIRNESS, 20))); // two hours too many: 1.3 km; eight: 20 km

    public Weights {
        EnumMap<Concern, Integer> all = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            all.put(concern, points.getOrDefault(concern, 0));
        }
        points = Map.copyOf(all);
    }

    /** The points of one unit. */
    public int of(Concern concern) {
        return points.getOrDefault(concern, 0);
    }

    /** The same weights but for this one. */
    public Weights with(Concern concern, int unit) {
        EnumMap<Concern, Integer> others = new EnumMap<>(points);
        others.put(concern, unit);
        return new Weights(others);
    }
}
