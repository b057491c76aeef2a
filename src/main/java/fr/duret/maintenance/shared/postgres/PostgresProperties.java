package fr.duret.maintenance.shared.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that the application starts itself.
 *
 * @param embedded start one; otherwise {@code spring.datasource.*} names it
 * @param directory where its data is kept between runs
 * @param durable whether what is committed outlives a failing machine; only a sandbox that is thrown away goes without
 * @param oneThread whether one thread alone asks it, and does nothing else meanwhile: it shares that thread's processor
 */
@ConfigurationProperties("duret.postgres")
record PostgresProperties(
        @DefaultValue("false") boolean embedded,
        Path directory,
        @DefaultValue("true") boolean durable,
        @DefaultValue("false") boolean oneThread) {}
