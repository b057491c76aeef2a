package fr.duret.maintenance.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Signs links with the configured secret, or, outside production, with one kept beside the other data. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    SignedLinks signedLinks(HouseSecret secret, Clock clock) {
        return new SignedLinks(secret.ofLinks(), clock);
    }

    @Bean
    HouseSecret houseSecret(
            LinkProperties properties, @Value("${duret.data-directory}") Path dataDirectory, Environment environment) {
        String secret = properties.secret();
        if ((secret == null || secret.isBlank()) && environment.acceptsProfiles(Profiles.of("demo | test"))) {
            secret = KeptSecret.in(dataDirectory.resolve("link-secret"));
        }
        return new HouseSecret(key(secret));
    }

    static SecretKey key(@Nullable String secret) {
        byte[] bytes = secret == null ? new byte[0] : secret.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalStateException("The secret of the links (duret.links.secret) has " + bytes.length
                    + " bytes; it needs at least " + SECRET_BYTES);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
