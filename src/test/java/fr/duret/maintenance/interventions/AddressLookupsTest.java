package fr.duret.maintenance.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.duret.maintenance.support.IntegrationTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AddressLookupsTest {

    private static final Position AWAY = new Position(45.8992, 6.1294, 5);
    private static final String ANSWER = "{\"features\":[{\"properties\":{\"label\":\"18 Rue Royale 74000 Annecy\"}}]}";

    @Autowired
    private Worksite site;

    @Autowired
    private FieldWork work;

    @Autowired
    private InterventionBook book;

    @Autowired
    private JdbcClient database;

    @Test
    void writesTheAddressThatTheGeocoderKnows() throws Exception {
        UUID technician = site.technician();
        UUID id = site.planned(technician);
        work.clockIn(new Change(id, technician, "Malo", 2), new ClockTap(Worksite.NOW, null, AWAY, null, null));
        assertThat(arrival(id).addressSource()).isEqualTo(AddressSource.NONE);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean(
                "geocoder",
                new GeocoderConfiguration()
                        .frenchAddressBase(new GeocoderProperties(
                                GeocoderProperties.Provider.BAN,
                                URI.create("http://localhost:"
                                        + server.getAddress().getPort()),
                                null,
                                Duration.ofSeconds(5))));
        AddressLookups lookups = new AddressLookups(beans.getBeanProvider(Geocoder.class), database);
        try {
            lookups.lookUp(new AddressLookups.Wanted(arrival(id).id(), AWAY));

            await().untilAsserted(() -> assertThat(arrival(id).address()).isEqualTo("18 Rue Royale 74000 Annecy"));
            assertThat(arrival(id).addressSource()).isEqualTo(AddressSource.GEOCODER);
        } finally {
            lookups.stop();
            server.stop(0);
        }
    }

    private ClockingView arrival(UUID id) {
        return book.intervention(id).clockings().get(0);
    }
}
