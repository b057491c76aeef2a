package fr.duret.maintenance.shared;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock for everybody. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);

    @Bean
    @Profile("demo")
    BusinessClock businessClock(@Value("${duret.data-directory}") Path dataDirectory) {
        return BusinessClock.keptIn(dataDirectory.resolve("business-clock"));
    }

    /** The rehearsal lives its own time, beginning in the morning of its first day. */
    @Bean
    @Profile("rehearsal")
    BusinessClock rehearsalClock(@Value("${duret.rehearsal.first-day}") LocalDate firstDay) {
        return BusinessClock.standing(
                firstDay.atTime(FIRST_HOUR).atZone(Paris.ZONE).toInstant());
    }

    @Bean
    @Profile("!demo & !rehearsal")
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(Paris.ZONE);
    }
}
