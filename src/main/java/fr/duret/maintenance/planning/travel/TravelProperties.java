package fr.duret.maintenance.planning.travel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where travel times come from.
 *
 * @param map an OpenStreetMap extract (.osm.pbf); without one, times are estimated
 * @param mapCache where the prepared map is kept; beside the extract if none is given
 */
@ConfigurationProperties("duret.planning")
public record TravelProperties(
        @Nullable Path map,
        @Nullable Path mapCache,
        @DefaultValue Estimate estimate) {

    /**
     * How ways are estimated without a map.
     *
     * @param detour how much longer the road is than the great circle
     * @param kilometresPerHour on the road
     * @param startSeconds for getting out and in again, of any way that is not nothing
     */
    public record Estimate(
            @DefaultValue("1.6") double detour,
            @DefaultValue("60") double kilometresPerHour,
            @DefaultValue("60") int startSeconds) {

        /** Calibrated on an alpine road network (ADR 61); a little slower than they would be empty. */
        static final Estimate USUAL = new Estimate(1.6, 60, 60);
    }
}
