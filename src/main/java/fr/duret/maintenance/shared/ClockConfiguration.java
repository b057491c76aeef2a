package fr.duret.maintenance.shared;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock for everybody. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("demo")
    BusinessClock businessClock(@Value("${duret.data-directory}") Path dataDirectory) {
        return BusinessClock.keptIn(dataDirectory.resolve("business-clock"));
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(Paris.ZONE);
    }
}
