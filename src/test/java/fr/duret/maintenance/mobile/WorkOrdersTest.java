package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.signing.QuotedWork;
import fr.duret.maintenance.signing.Signers;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer signed is what the technician and the office read as the work to do. */
class WorkOrdersTest extends DevicePlay {

    @Autowired
    private Offers offers;

    @Autowired
    private Quotes quotes;

    @Autowired
    private QuotePhotos photos;

    @Autowired
    private Signers signers;

    @Autowired
    private QuotedWork work;

    private String quote = "";
    private UUID id = new UUID(0, 0);
    private UUID intervention = new UUID(0, 0);

    @BeforeEach
    void aQuoteWithItsOptionIsSigned() throws IOException {
        id = offers.repair().id();
        byte[] file = Files.readAllBytes(Path.of("docs", "api", "walk", "avant.jpg"));
        photos.add(id, Sha256.hex(file), photos.develop(file), "Tableau existant");
        quotes.send(id);
        signers.signForWorkAtOnce(id, 2);
        quote = quotes.quote(id).name();
        intervention = work.open(id).interventionId();
        dispatch.plan(intervention, slotIn(1), "Clothilde");
    }

    @Test
    void standsWithTheInterventionOnTheTechniciansDevice() {
        JsonNode order =
                json(device.get("/api/v1/interventions/" + intervention)).get("workOrder");

        assertThat(order.get("quote").asText()).isEqualTo(quote);
        assertThat(order.get("lines")).hasSize(3);
        JsonNode sockets = order.get("lines").get(1);
        assertThat(sockets.get("label").asText()).isEqualTo("Prise de courant");
        assertThat(sockets.get("quantity").asText()).isEqualTo("2");
        assertThat(sockets.get("unit").asText()).isEqualTo("u");
        assertThat(sockets.path("chosen").isTextual()).isFalse();
        assertThat(order.get("lines").get(2).get("chosen").asText()).isEqualTo("Option");
        assertThat(order.findValues("unitPrice"))
                .as("prices are not the technician's")
                .isEmpty();
        JsonNode photo = order.get("photos").get(0);
        assertThat(photo.get("caption").asText()).isEqualTo("Tableau existant");
        String picture = "/api/v1/interventions/" + intervention + "/work-order/photos/";
        HttpResponse<byte[]> jpeg = device.bytes(picture + photo.get("id").asText());
        assertThat(jpeg.statusCode()).isEqualTo(200);
        assertThat(jpeg.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(device.get(picture + UUID.randomUUID()).statusCode()).isEqualTo(404);
        String path = picture + photo.get("id").asText();
        signIn();
        assertThat(device.get(path).statusCode()).as("a colleague's").isEqualTo(404);
    }

    @Test
    void isAbsentWhereNoQuoteWasSigned() {
        UUID other = site.planned(technician);

        assertThat(json(device.get("/api/v1/interventions/" + other))
                        .path("workOrder")
                        .isObject())
                .isFalse();
        assertThat(device.get("/api/v1/interventions/" + other + "/work-order/photos/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void standsOnTheInterventionsPageInTheOffice() {
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);

        String page = office.get("/interventions/" + intervention).body();

        assertThat(page)
                .contains(
                        "Bon de travail",
                        "Prise de courant",
                        "2\u00a0pièces",
                        "Parafoudre",
                        "Option, prise par le client")
                .contains("/devis/" + id, "Tableau existant");
        String photo = page.replaceAll("(?s).*href=\"([^\"]+/bon-de-travail/photos/[^\"]+)\".*", "$1");
        assertThat(office.bytes(office.request(photo).GET()).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(office.get("/interventions/" + site.planned(technician)).body())
                .doesNotContain("Bon de travail");
    }
}
