package fr.duret.maintenance.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of the API that lies in the repository is the one that the application serves. */
@IntegrationTest
class ApiDescriptionTest {

    private static final Path KEPT = Path.of("docs", "api", "openapi.json");
    private static final Path SERVED = Path.of("target", "openapi.json");

    @LocalServerPort
    private int port;

    @Test
    void isTheOneInTheRepository() throws IOException {
        HttpResponse<String> answer = new Browser(port).get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.writeString(SERVED, answer.body().strip() + "\n");

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("docs/api/openapi.json; what is served now lies in target/openapi.json: read the difference, then"
                        + " copy it")
                .isEqualTo(answer.body().strip() + "\n");
    }

    @Test
    void saysOfEveryWriteWhichHeadersItNeeds() {
        JsonNode paths = Device.json(new Browser(port).get("/api/v1/openapi.json")).get("paths");
        JsonNode clockIn = paths.get("/api/v1/interventions/{id}/clock-in").get("post");

        assertThat(clockIn.get("parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(clockIn.get("responses").fieldNames())
                .toIterable()
                .contains("200", "401", "404", "409", "412", "422", "428");
    }
}
