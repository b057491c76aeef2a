package fr.duret.maintenance.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
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
            keys = DEMO_KEY + ":" + kept(dataDirectory.resolve("documents-key"));
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

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the documents cannot be kept in " + file.toAbsolutePath(), e);
        }
    }
}
