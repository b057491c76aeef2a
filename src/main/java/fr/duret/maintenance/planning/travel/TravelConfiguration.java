package fr.duret.maintenance.planning.travel;

import fr.duret.maintenance.planning.TravelTimes;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Travel times by the map that is configured, or by estimate. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TravelProperties.class)
class TravelConfiguration {

    @Bean
    @ConditionalOnProperty("duret.planning.map")
    RoadMap roadMap(TravelProperties properties) {
        Path map = Objects.requireNonNull(properties.map());
        Path cache = properties.mapCache();
        return RoadMap.open(
                map, cache == null ? map.resolveSibling(map.getFileName() + "-prepared") : cache, estimate(properties));
    }

    @Bean
    TravelTimes travelTimes(TravelProperties properties, ObjectProvider<RoadMap> map) {
        LegSource source = map.getIfAvailable();
        return new KnownWays(source == null ? estimate(properties) : source);
    }

    private static GreatCircle estimate(TravelProperties properties) {
        return new GreatCircle(properties.estimate());
    }
}
