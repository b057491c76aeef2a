package fr.duret.maintenance.documents.seal;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What documents are sealed with. The demo company makes its own authority; in production all but {@code trusted} and
 * the account at the time-stamp authority is needed.
 *
 * @param keystore PKCS#12 file with the company's seal key, its certificate and what that was issued by
 * @param password of that file
 * @param trusted PEM file with the roots of the seal's issuer, of the time-stamp authority and of earlier ones; a seal
 *     of anybody else is shown as unknown
 */
@ConfigurationProperties("duret.seal")
record SealProperties(
        @Nullable Path keystore, @Nullable String password, @Nullable Path trusted, @DefaultValue TimeStamp timeStamp) {

    /** The authority for time-stamps (RFC 3161), and the account there if it asks for one. */
    record TimeStamp(
            @Nullable URI url, @Nullable String username, @Nullable String password) {}
}
