package fr.duret.maintenance.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.catalog.VatCategory;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A device makes quotes: once however often it says so, at prices that hold, and nothing that cannot be. */
class QuotesApiTest extends DevicePlay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger SERVICE = new AtomicInteger();

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private Offers offers;

    private String service = "";
    private UUID id = new UUID(0, 0);
    private UUID customer = new UUID(0, 0);
    private UUID home = new UUID(0, 0);

    @BeforeEach
    void list() {
        service = "API-%03d".formatted(SERVICE.incrementAndGet());
        sell("100.00");
        QuoteDraft whom = offers.works(CustomerKind.CONSUMER);
        customer = whom.customerId();
        home = whom.siteId();
        id = Ids.next();
    }

    @Test
    void writesPricesAndSendsAQuoteOnceHoweverOftenItIsSent() throws Exception {
        String body = request(service, "2", "157.00", "0", "Pose soignée", version());
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = device.write("PUT", path(), key, null, body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(device.write("PUT", path(), key, null, body).body()).isEqualTo(first.body());
        JsonNode quote = JSON.readTree(first.body());
        assertThat(quote.get("net").decimalValue()).isEqualByComparingTo("379.00");
        assertThat(quote.get("gross").decimalValue()).isEqualByComparingTo("416.90");
        assertThat(quote.get("missing")).isEmpty();
        assertThat(device.get(path() + "/preview").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        HttpResponse<String> sent = device.post(path() + "/sending", null, "");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(JSON.readTree(sent.body()).get("state").asText()).isEqualTo("SENT");
        assertThat(device.get("/api/v1/quotes").body())
                .contains(quote.get("number").asText());
        HttpResponse<String> late =
                device.write("PUT", path(), UUID.randomUUID().toString(), "\"0\"", body);
        assertThat(late.statusCode()).isIn(409, 412);
    }

    @Test
    void showsWhatChangedInTheGridAndAppliesNothing() throws Exception {
        long before = version();
        sell("120.00");
        HttpResponse<String> refused = put(request(service, "1", "157.00", "0", "Pose", before));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.get("code").asText()).isEqualTo("price-grid-changed");
        JsonNode difference = problem.get("differences").get(0);
        assertThat(difference.get("service").asText()).isEqualTo(service);
        assertThat(difference.get("offered").decimalValue()).isEqualByComparingTo("157.00");
        assertThat(difference.get("now").decimalValue()).isEqualByComparingTo("177.00");
        assertThat(device.get(path()).statusCode()).isEqualTo(404);
        JsonNode grid =
                JSON.readTree(device.get("/api/v1/price-grid?since=" + before).body());
        assertThat(grid.get("services")).hasSize(1);
        assertThat(put(request(
                                service,
                                "1",
                                "177.00",
                                "0",
                                "Pose",
                                grid.get("version").asLong()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void showsWhatADayChangedThoughTheGridHasTheSameVersion() throws Exception {
        catalogue.list(List.of(sold("150.00", LocalDate.of(2026, 12, 2))));
        String asked = request(service, "1", "157.00", "0", "Pose", version())
                .replace("\"gridVersion\"", "\"gridOn\": \"2026-12-01\", \"gridVersion\"");
        clock.moveTo(NOW.plus(Duration.ofDays(1)));

        HttpResponse<String> refused = put(asked);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body())
                        .get("differences")
                        .get(0)
                        .get("now")
                        .decimalValue())
                .isEqualByComparingTo("207.00");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({
        "-1,    10.00,  0,      Pose,                quote-line",
        "0,     10.00,  0,      Pose,                quote-line",
        "1,     -10.00, 0,      Pose,                quote-line",
        "1,     10.00,  1.005,  Pose,                quote-discount",
        "1,     10.00,  100.01, Pose,                quote-discount",
        "1,     10.00,  -1,     Pose,                quote-discount",
        "1,     10.00,  0,      <b>Pose</b>,         quote-text",
        "1,     10.00,  0,      <script>alert(1),    quote-text",
        "1,     10.00,  0,      Pose &lt;offerte,    quote-text",
    })
    void refusesWhatCannotBeAndChangesNothing(String quantity, String price, String discount, String label, String code)
            throws Exception {
        HttpResponse<String> refused = put(request(null, quantity, price, discount, label, version()));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("code").asText()).isEqualTo(code);
        assertThat(device.get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowMuchIsTooMuch() throws Exception {
        HttpResponse<String> refused = put(request(null, "99999999", "10.00", "0", "Pose", version()));
        assertThat(JSON.readTree(refused.body()).get("detail").asText())
                .contains("plus grande que 0, de 9", "999 au plus");
    }

    @Test
    void takesADiscountOfOnePercentAsOnePercent() throws Exception {
        assertThat(put(request(null, "1", "100.00", "1.00", "Pose", version())).statusCode())
                .isEqualTo(201);
        assertThat(JSON.readTree(device.get(path()).body())
                        .get("lines")
                        .get(0)
                        .get("net")
                        .decimalValue())
                .isEqualByComparingTo("99.00");
    }

    @Test
    void keepsATechniciansQuotesToThem() throws Exception {
        put(request(null, "1", "100.00", "0", "Pose", version()));
        signIn();
        assertThat(device.get(path()).statusCode()).isEqualTo(404);
        assertThat(device.post(path() + "/sending", null, "").statusCode()).isEqualTo(404);
        assertThat(put(request(null, "1", "1.00", "0", "Pose", version())).statusCode())
                .isEqualTo(404);
    }

    private void sell(String parts) {
        catalogue.list(List.of(sold(parts, LocalDate.of(2026, 1, 1))));
    }

    private ServiceDraft sold(String parts, LocalDate from) {
        return new ServiceDraft(
                service,
                "Essais",
                "Pose de " + service,
                "u",
                BigDecimal.ONE,
                Money.of(parts),
                VatCategory.WORKS,
                null,
                from,
                null);
    }

    private long version() {
        return catalogue.gridVersion();
    }

    private String path() {
        return "/api/v1/quotes/" + id;
    }

    private HttpResponse<String> put(String body) {
        return device.write("PUT", path(), UUID.randomUUID().toString(), null, body);
    }

    private String request(
            @Nullable String reference,
            String quantity,
            String price,
            String discount,
            String label,
            long gridVersion) {
        return """
                {"customerId": "%s", "siteId": "%s", "gridVersion": %d, "kind": "WORKS", "subject": "Essai",
                 "place": "HOME", "travel": 65, "delayDays": 14,
                 "lines": [{%s "label": "%s", "quantity": %s, "unit": "u", "unitPrice": %s, "discount": %s,
                            "nature": "MAINTENANCE", "choice": "FIXED"}]}
                """.formatted(
                        customer,
                        home,
                        gridVersion,
                        reference == null ? "" : "\"service\": \"" + reference + "\",",
                        label,
                        quantity,
                        price,
                        discount);
    }
}
