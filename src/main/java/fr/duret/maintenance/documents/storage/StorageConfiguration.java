package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.KeptSecret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The vault on the configured store; outside production its key is one kept beside the other data. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** Also what {@code StartupGuard} refuses in production. */
    private static final String DEMO_KEY = "demo";

    @Bean
    Vault vault(
            StorageProperties properties,
            @Value("${duret.data-directory}") Path dataDirectory,
            Environment environment) {
        Path folder = dataDirectory.resolve("documents");
        String keys = properties.keys();
        if (isBlank(keys) && environment.acceptsProfiles(Profiles.of("demo | test | rehearsal"))) {
            keys = DEMO_KEY + ":" + KeptSecret.in(dataDirectory.resolve("documents-key"));
        }
        DocumentStore store = switch (properties.store()) {
            case DISK -> new FolderStore(folder);
            case AZURE -> new BlobStore(properties.azure());
        };
        return new Vault(store, new Envelopes(MasterKeys.parse(keys == null ? "" : keys)), new PlainFiles(folder));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
