package fr.duret.maintenance.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a server on this machine that answers as the French address base and Google do. */
class GeocoderTest {

    private static final Position PLACE = new Position(45.8992, 6.1294, 5);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    GeocoderTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsTheFrenchAddressBase() {
        answer = """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",
                "coordinates":[6.129,45.899]},"properties":{"label":"18 Rue Royale 74000 Annecy","score":0.99,
                "housenumber":"18","postcode":"74000","city":"Annecy"}}]}
                """;
        Geocoder base = new GeocoderConfiguration().frenchAddressBase(properties(GeocoderProperties.Provider.BAN));

        assertThat(base.addressAt(PLACE)).hasValue("18 Rue Royale 74000 Annecy");
        assertThat(asked).containsExactly("/geocode/reverse?lon=6.1294&lat=45.8992&limit=1");
        answer = "{\"type\":\"FeatureCollection\",\"features\":[]}";
        assertThat(base.addressAt(PLACE)).isEmpty();
    }

    @Test
    void readsGoogle() {
        answer = "{\"status\":\"OK\",\"results\":[{\"formatted_address\":\"18 Rue Royale, 74000 Annecy, France\"}]}";
        Geocoder google = new GeocoderConfiguration().googleGeocoder(properties(GeocoderProperties.Provider.GOOGLE));

        assertThat(google.addressAt(PLACE)).hasValue("18 Rue Royale, 74000 Annecy, France");
        assertThat(asked).containsExactly("/geocode/json?latlng=45.8992,6.1294&language=fr&key=secret-key");
        answer = "{\"status\":\"ZERO_RESULTS\",\"results\":[]}";
        assertThat(google.addressAt(PLACE)).isEmpty();
        answer = "{\"status\":\"REQUEST_DENIED\",\"results\":[]}";
        assertThatThrownBy(() -> google.addressAt(PLACE))
                .isInstanceOf(GeocoderFailed.class)
                .hasMessageContaining("REQUEST_DENIED");
    }

    @Test
    void saysThatItFailedWithoutNamingTheKey() {
        status = 503;
        Geocoder base = new GeocoderConfiguration().frenchAddressBase(properties(GeocoderProperties.Provider.BAN));
        Geocoder google = new GeocoderConfiguration().googleGeocoder(properties(GeocoderProperties.Provider.GOOGLE));

        assertThatThrownBy(() -> base.addressAt(PLACE)).isInstanceOf(GeocoderFailed.class);
        assertThatThrownBy(() -> google.addressAt(PLACE))
                .isInstanceOf(GeocoderFailed.class)
                .hasNoCause()
                .hasMessageNotContaining("secret-key");
    }

    private GeocoderProperties properties(GeocoderProperties.Provider provider) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/geocode");
        return new GeocoderProperties(provider, address, "secret-key", Duration.ofSeconds(5));
    }
}
