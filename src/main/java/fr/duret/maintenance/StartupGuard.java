package fr.duret.maintenance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start in production on settings that are missing or that belong to the demo company. */
class StartupGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int SECRET_BYTES = 32;

    /** Whoever has these can send. */
    private static final List<String> COURIERS_KEYS =
            List.of("duret.sendgrid.api-key", "duret.twilio.api-key-secret", "duret.twilio.auth-token");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        Environment settings = prepared.getEnvironment();
        if (settings.acceptsProfiles(Profiles.of("rehearsal"))) {
            guardTheSandbox(settings);
            return;
        }
        if (settings.acceptsProfiles(Profiles.of("demo | test"))) {
            return;
        }
        List<String> faults = new ArrayList<>();
        String secret = settings.getProperty("duret.links.secret", "").strip();
        if (secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            faults.add("DURET_LINKS_SECRET (duret.links.secret) needs at least " + SECRET_BYTES
                    + " bytes; make one with: openssl rand -hex 32");
        }
        String address = settings.getProperty("duret.public-address", "");
        if (!isPublicHttps(address)) {
            faults.add("DURET_PUBLIC_ADDRESS (duret.public-address) is « " + address
                    + " »; customers' links need the public https address, such as https://maintenance.example.fr");
        }
        if (settings.getProperty("spring.datasource.url", "").isBlank()) {
            faults.add("SPRING_DATASOURCE_URL (spring.datasource.url) is missing; it names the PostgreSQL to work on,"
                    + " such as jdbc:postgresql://db/duret");
        }
        if (settings.getProperty("duret.postgres.embedded", Boolean.class, false)) {
            faults.add("duret.postgres.embedded is on; the PostgreSQL inside the application has no backup and is for"
                    + " the demo company only");
        }
        if (!settings.getProperty("duret.api.issuer", "").isBlank()
                && settings.getProperty("duret.api.audience", "").isBlank()) {
            faults.add(
                    "DURET_API_AUDIENCE (duret.api.audience) is missing; the issuer that duret.api.issuer names serves"
                            + " others too, and only tokens for this application may open it");
        }
        faults.addAll(CourierChoice.faults(settings));
        faults.addAll(ArchiveSettings.faults(settings));
        if (!faults.isEmpty()) {
            throw new UnsafeStart(faults);
        }
    }

    /** A rehearsal works on a database of its own, whatever somebody has set. */
    private static void guardTheSandbox(Environment settings) {
        List<String> faults = new ArrayList<>();
        if (!settings.getProperty("spring.datasource.url", "").isBlank()) {
            faults.add("spring.datasource.url names a database; a rehearsal touches none but its own");
        }
        if (!settings.getProperty("duret.postgres.embedded", Boolean.class, false)) {
            faults.add("duret.postgres.embedded is off; a rehearsal works on a PostgreSQL that is thrown away");
        }
        for (String key : COURIERS_KEYS) {
            if (!settings.getProperty(key, "").isBlank()) {
                faults.add(key + " names a real courier; what a rehearsal writes goes no further");
            }
        }
        if (settings.acceptsProfiles(Profiles.of("demo | test"))) {
            faults.add("another profile is on beside the rehearsal's");
        }
        if (!faults.isEmpty()) {
            throw new UnsafeStart(faults);
        }
    }

    private static boolean isPublicHttps(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return "https".equals(uri.getScheme()) && host != null && !isThisMachine(host) && !address.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isThisMachine(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }
}
