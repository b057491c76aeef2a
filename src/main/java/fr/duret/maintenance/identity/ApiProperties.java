package fr.duret.maintenance.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens open the API.
 *
 * @param issuer an outside issuer (OpenID Connect discovery); without one the application issues its own
 * @param usernameClaim which claim of a token names the account
 * @param tokenLifetime how long the application's own tokens are good for
 */
@ConfigurationProperties("duret.api")
record ApiProperties(
        @Nullable String issuer,
        @DefaultValue("sub") String usernameClaim,
        @DefaultValue("15m") Duration tokenLifetime) {}
