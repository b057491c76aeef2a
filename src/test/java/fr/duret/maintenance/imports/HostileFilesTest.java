package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CONTRACTS;
import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.contract;
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
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that nobody should be able to do harm with, sent over HTTP: refused by name, nothing stored, memory flat. */
@IntegrationTest
class HostileFilesTest {

    private static final long TWO_HUNDRED_MEGABYTES = 200L * 1024 * 1024;
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

    @Test
    void refusesABinary() {
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        byte[] hidden = (CUSTOMERS + customer("HOS-2") + "HOS-3;parti\u0000culier").getBytes(StandardCharsets.UTF_8);

        assertThat(send("customers", BodyPublishers.ofByteArray(noise)).statusCode())
                .isEqualTo(400);
        assertRefused(send("customers", BodyPublishers.ofByteArray(hidden)), 400, "file-binary", 3, "caractère 12");
    }

    @Test
    void refusesAWorkbook() {
        assertRefused(send("customers", "PK\u0003\u0004 and so on"), 400, "file-not-csv", 1, "caractère 1");
    }

    @Test
    void refusesTwoHundredMegabytes() {
        long more = LiveHeap.mostMegabytesMore(() -> {
            assertRefused(send("customers", endless("HOS-9;particulier\n")), 413, "file-too-large", 0, null);
            assertRefused(send("customers", endless("\"never closed\n")), 413, "file-too-large", 0, null);
        });

        assertThat(more).isLessThan(24);
    }

    @Test
    void refusesTwoHundredMegabytesInAForm() {
        String start = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        String end = "\r\n--edge--\r\n";
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(start), endless("HOS-9;particulier\n"), BodyPublishers.ofString(end));

        long more = LiveHeap.mostMegabytesMore(() -> assertRefused(
                send("customers", "multipart/form-data; boundary=edge", form), 413, "file-too-large", 0, null));

        assertThat(more).isLessThan(24);
    }

    @Test
    void refusesWrongColumns() {
        assertRefused(
                send("customers", CUSTOMERS.replace("Mobile", "Portable") + customer("HOS-2")),
                400,
                "column-missing",
                1,
                "Mobile");
        assertRefused(
                send("customers", CUSTOMERS.replace("\r\n", ";Remarque\r\n") + customer("HOS-2")),
                400,
                "column-unknown",
                1,
                "Remarque");
        assertRefused(send("customers", CONTRACTS), 400, "column-missing", 1, "Type");
        assertRefused(
                send(
                        "customers",
                        CUSTOMERS.replace(';', ',') + customer("HOS-2").replace(';', ',')),
                400,
                "csv-separator",
                1,
                "toute la ligne");
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        String lines = customer("HOS-2") + customer("HOS-3").replace("Burnet", "\"Burnet");

        assertRefused(
                send("customers", CUSTOMERS + lines + customer("HOS-4").repeat(20_000)),
                400,
                "csv-quote-not-closed",
                3,
                "Nom");
    }

    @Test
    void refusesFormulas() {
        HttpResponse<String> answer = send(
                "customers",
                CUSTOMERS
                        + customer("HOS-2").replace("Burnet", "=HYPERLINK(\"http://x\")")
                        + customer("HOS-3").replace("12 rue des Tilleuls", "@SUM(1+1)*cmd|' /C calc'!A0"));

        assertLineRefused(answer, 2, "Nom", "formula");
        assertLineRefused(answer, 3, "Adresse", "formula");
    }

    @Test
    void refusesADayThatDoesNotExistAndAPlanThatDoesNot() {
        HttpResponse<String> answer = send(
                "contracts",
                CONTRACTS
                        + contract("HOS-C1", "HOS-1", "HOS-S1").replace("28/02/2027", "31/02/2027")
                        + contract("HOS-C2", "HOS-1", "HOS-S1").replace("Argent", "Platine"));

        assertLineRefused(answer, 2, "Fin", "date-unreadable");
        assertLineRefused(answer, 3, "Formule", "choice-unknown");
    }

    @Test
    void refusesTheSameReferenceTwice() {
        HttpResponse<String> answer = send("customers", CUSTOMERS + customer("HOS-2") + customer("hos-2"));

        assertLineRefused(answer, 3, "Référence", "reference-twice");
    }

    @Test
    void refusesKindsAndModesThatDoNotExist() {
        assertThat(code(send("invoices", CUSTOMERS))).isEqualTo("import-kind-unknown");
        assertThat(code(send("customers?mode=perhaps", CUSTOMERS))).isEqualTo("import-mode-unknown");
    }

    private void assertRefused(
            HttpResponse<String> answer, int status, String code, int line, @Nullable String column) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.path("line").asInt(0)).isEqualTo(line);
        assertThat(problem.path("column").asText(null)).isEqualTo(column);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    private void assertLineRefused(HttpResponse<String> answer, int line, String column, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = tree(answer);
        assertThat(problem.get("code").asText()).isEqualTo("import-refused");
        assertThat(problem.get("report").get("problems")).anySatisfy(found -> {
            assertThat(found.get("line").asInt()).isEqualTo(line);
            assertThat(found.get("column").asText()).isEqualTo(column);
            assertThat(found.get("code").asText()).isEqualTo(code);
        });
    }

    private HttpResponse<String> send(String kind, String file) {
        return send(kind, BodyPublishers.ofString(file));
    }

    private HttpResponse<String> send(String kind, BodyPublisher file) {
        return send(kind, "text/csv", file);
    }

    private HttpResponse<String> send(String kind, String contentType, BodyPublisher body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request("/api/v1/imports/" + kind)
                .header("Authorization", Browser.basic(Staff.username(Role.DISPATCHER), Staff.PASSWORD))
                .header("Content-Type", contentType)
                .POST(body));
    }

    private String code(HttpResponse<String> answer) {
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

    /** Two hundred megabytes of that text, made while they are sent. */
    private static BodyPublisher endless(String text) {
        byte[] bytes = (CUSTOMERS + text.repeat(1000)).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long given;

            @Override
            public int read() {
                return given < TWO_HUNDRED_MEGABYTES ? bytes[(int) (given++ % bytes.length)] : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                int count = (int) Math.min(length, TWO_HUNDRED_MEGABYTES - given);
                for (int i = 0; i < count; i++) {
                    to[offset + i] = bytes[(int) (given++ % bytes.length)];
                }
                return count == 0 ? -1 : count;
            }
        });
    }
}
