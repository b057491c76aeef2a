package fr.duret.maintenance.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens open the API.
 *
 * @param issuer an outside issuer (OpenID Connect discovery); without one the application issues its own
 * @param audience for whom that issuer's tokens must be (claim {@code aud}): those for somebody else open nothing
 * @param usernameClaim which claim of a token names the account
 * @param tokenLifetime how long the application's own tokens are good for
 */
@ConfigurationProperties("duret.api")
record ApiProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @DefaultValue("sub") String usernameClaim,
        @DefaultValue("15m") Duration tokenLifetime) {

    ApiProperties {
        if (issuer != null && !issuer.isBlank() && (audience == null || audience.isBlank())) {
            throw new IllegalArgumentException("An outside issuer of tokens (duret.api.issuer) serves others too; say"
                    + " for whom its tokens must be (duret.api.audience)");
        }
    }
}
