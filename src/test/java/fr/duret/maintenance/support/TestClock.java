package fr.duret.maintenance.support;

import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** Tuesday, 1 December 2026, ten o'clock in Paris. */
    public static final Instant START =
            LocalDateTime.of(2026, 12, 1, 10, 0).atZone(Paris.ZONE).toInstant();

    @Bean
    @Primary
    BusinessClock frozenClock() {
        return BusinessClock.standing(START);
    }
}
