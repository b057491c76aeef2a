package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.customer;
import static fr.duret.maintenance.imports.CsvTexts.site;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that must be refused: sent over HTTP, and each time nothing of them is stored. */
@IntegrationTest
abstract class RefusedFilesPlay {

    private static final List<String> TABLES =
            List.of("customer", "site", "customer_search", "contract", "contract_term", "technician", "import_run");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @Value("${duret.data-directory}")
    private Path dataDirectory;

    private List<Long> before = List.of();
    private Set<Path> uploadsBefore = Set.of();

    @BeforeEach
    void countWhatThereIs() throws IOException {
        Staff.open(accounts);
        send("customers", CUSTOMERS + customer("HOS-1"));
        send("sites", CsvTexts.SITES + site("HOS-S1", "HOS-1"));
        before = counts();
        uploadsBefore = uploads();
    }

    @AfterEach
    void nothingWasStored() throws IOException {
        assertThat(counts()).isEqualTo(before);
        assertThat(uploads()).isEqualTo(uploadsBefore);
    }

    private Set<Path> uploads() throws IOException {
        try (Stream<Path> uploads = Files.list(dataDirectory.resolve("uploads"))) {
            return uploads.collect(Collectors.toSet());
        }
    }

    void assertRefused(HttpResponse<String> answer, int status, String code, int line, @Nullable String column) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.path("line").asInt(0)).isEqualTo(line);
        assertThat(problem.path("column").asText(null)).isEqualTo(column);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    void assertLineRefused(HttpResponse<String> answer, int line, String column, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = tree(answer);
        assertThat(problem.get("code").asText()).isEqualTo("import-refused");
        assertThat(problem.get("report").get("problems")).anySatisfy(found -> {
            assertThat(found.get("line").asInt()).isEqualTo(line);
            assertThat(found.get("column").asText()).isEqualTo(column);
            assertThat(found.get("code").asText()).isEqualTo(code);
        });
    }

    HttpResponse<String> send(String kind, String file) {
        return send(kind, BodyPublishers.ofString(file));
    }

    HttpResponse<String> send(String kind, BodyPublisher file) {
        return send(kind, "text/csv", file);
    }

    HttpResponse<String> send(String kind, String contentType, BodyPublisher body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request("/api/v1/imports/" + kind)
                .header("Authorization", Browser.basic(Staff.username(Role.DISPATCHER), Staff.PASSWORD))
                .header("Content-Type", contentType)
                .POST(body));
    }

    String code(HttpResponse<String> answer) {
        return tree(answer).get("code").asText();
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> database.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
