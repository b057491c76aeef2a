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

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        Environment settings = prepared.getEnvironment();
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
        faults.addAll(ArchiveSettings.faults(settings));
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
