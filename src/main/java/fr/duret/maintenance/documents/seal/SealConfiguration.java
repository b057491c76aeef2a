package fr.duret.maintenance.documents.seal;

import fr.duret.maintenance.shared.Company;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Seals with the configured key, or, outside production, with one from an authority of the application's own. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seals seals(
            SealProperties properties,
            Company company,
            @Value("${duret.data-directory}") Path dataDirectory,
            Environment environment,
            Clock clock) {
        Path authority = dataDirectory.resolve("seal-authority");
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))) {
            return new RehearsalSeals(() -> local(authority, company.name(), clock), clock);
        }
        Path keystore = properties.keystore();
        if (keystore != null && !keystore.toString().isBlank()) {
            return new Seals(() -> configured(keystore, properties), clock);
        }
        if (!environment.acceptsProfiles(Profiles.of("demo | test"))) {
            throw new IllegalStateException("There is nothing to seal documents with (duret.seal.keystore)");
        }
        return new Seals(() -> local(authority, company.name(), clock), clock);
    }

    static SealRing configured(Path keystore, SealProperties properties) {
        var key = KeyFile.read(
                keystore, Objects.requireNonNullElse(properties.password(), "").toCharArray());
        List<X509Certificate> trusted = new ArrayList<>();
        trusted.add((X509Certificate) key.getCertificateChain()[key.getCertificateChain().length - 1]);
        Path file = properties.trusted();
        if (file != null && !file.toString().isBlank()) {
            trusted.addAll(KeyFile.certificates(file));
        }
        return new SealRing(key, new TimeStamps(new TimeStampServer(properties.timeStamp())), List.copyOf(trusted));
    }

    static SealRing local(Path folder, String company, Clock clock) {
        LocalKeys keys = LocalAuthority.in(folder, company);
        return new SealRing(
                keys.seal(), new TimeStamps(new LocalTimeStamps(keys.stamp(), clock)), List.of(keys.root()));
    }
}
