package fr.duret.maintenance.journeys;

import fr.duret.maintenance.DuretMaintenance;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * The demo company as it is after its first start. Journeys in one process share it: whichever moves its date or its
 * models is tagged {@value #ALONE}.
 */
@SpringBootTest(classes = DuretMaintenance.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
abstract class FreshDemo {

    /** The tag of a journey that has a process, and so a company and an engine's clock, of its own. */
    static final String ALONE = "alone";

    static final Path DATA = Path.of("target", "test-data", UUID.randomUUID().toString());

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        int free = TestSocketUtils.findAvailableTcpPort();
        registry.add("server.port", () -> free);
        registry.add("duret.data-directory", DATA::toString);
        // Whoever looked at it has gone with their browser: there is nobody to wait for.
        registry.add("server.shutdown", () -> "immediate");
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }
}
