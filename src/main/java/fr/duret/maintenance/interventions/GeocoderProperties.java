package fr.duret.maintenance.interventions;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked for the address of a position away from the site.
 *
 * @param provider {@code none}, {@code ban} (the French address base, free) or {@code google}
 * @param address where it is asked; each provider's own by default
 * @param key what Google wants
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("duret.geocoder")
record GeocoderProperties(
        @DefaultValue("none") Provider provider,
        @Nullable URI address,
        @Nullable String key,
        @DefaultValue("5s") Duration timeout) {

    enum Provider {
        NONE,
        BAN,
        GOOGLE
    }
}
