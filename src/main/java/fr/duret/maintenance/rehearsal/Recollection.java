package fr.duret.maintenance.rehearsal;

import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/**
 * Keeps what a sandbox asks for over and over and what hardly ever changes in it: customers, sites, the names of technicians. A
 * change lets go of it, once it is committed. Live, several nodes would have to tell each other; there the database
 * remembers.
 */
@Configuration
@Profile("rehearsal")
@EnableCaching(order = Ordered.HIGHEST_PRECEDENCE)
class Recollection {

    @Bean
    CacheManager recollections() {
        return new ConcurrentMapCacheManager();
    }
}
