package fr.duret.maintenance.processes.models;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where models come from besides the application itself.
 *
 * @param folder files there take the place of the delivered ones of the same names, and new names add to them
 */
@ConfigurationProperties("duret.processes")
record ModelProperties(@Nullable Path folder) {}
