package fr.duret.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** What production needs to seal, encrypt and keep documents. */
final class ArchiveSettings {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,40}:[0-9A-Fa-f]{64}");
    private static final String DEMO_KEY = "demo:";

    private ArchiveSettings() {}

    /** What is wrong with them, a line each. */
    static List<String> faults(Environment settings) {
        List<String> faults = new ArrayList<>();
        if (!areKeys(settings.getProperty("duret.documents.keys", ""))) {
            faults.add("DURET_DOCUMENTS_KEYS (duret.documents.keys) encrypts documents and needs a name of its own and"
                    + " 32 bytes, such as 2027:<64 hexadecimal digits>; make them with: openssl rand -hex 32");
        }
        if ("azure"
                .equalsIgnoreCase(
                        settings.getProperty("duret.documents.store", "").strip())) {
            azureFault(settings).ifPresent(faults::add);
        }
        String keystore = settings.getProperty("duret.seal.keystore", "").strip();
        if (!opens(keystore, settings.getProperty("duret.seal.password", ""))) {
            faults.add("DURET_SEAL_KEYSTORE (duret.seal.keystore) is « " + keystore
                    + " »; it must name the PKCS#12 file with the company's seal, and DURET_SEAL_PASSWORD open it");
        }
        String timeStamps =
                settings.getProperty("duret.seal.time-stamp.url", "").strip();
        if (!isHttp(timeStamps)) {
            faults.add("DURET_SEAL_TIME_STAMP_URL (duret.seal.time-stamp.url) is « " + timeStamps
                    + " »; it must be the address of a time-stamp authority (RFC 3161)");
        }
        return faults;
    }

    private static Optional<String> azureFault(Environment settings) {
        if (settings.getProperty("duret.documents.azure.connection-string", "").isBlank()) {
            return Optional.of("DURET_DOCUMENTS_AZURE_CONNECTION_STRING (duret.documents.azure.connection-string) is"
                    + " missing; duret.documents.store says that documents lie in Azure");
        }
        if (!settings.getProperty("duret.documents.azure.immutable", Boolean.class, false)) {
            return Optional.of(
                    "DURET_DOCUMENTS_AZURE_IMMUTABLE (duret.documents.azure.immutable) is not true; documents"
                            + " that have to stay for ten years need a container with version-level immutability");
        }
        return Optional.empty();
    }

    private static boolean areKeys(String keys) {
        return Arrays.stream(keys.split(",", -1))
                .map(String::strip)
                .allMatch(key -> KEY.matcher(key).matches() && !key.startsWith(DEMO_KEY));
    }

    private static boolean opens(String file, String password) {
        if (file.isEmpty()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHttp(String address) {
        try {
            URI uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
