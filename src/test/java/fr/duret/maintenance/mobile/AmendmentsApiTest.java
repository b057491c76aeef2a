package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static fr.duret.maintenance.mobile.DeviceTexts.amendment;
import static fr.duret.maintenance.mobile.DeviceTexts.report;
import static fr.duret.maintenance.mobile.DeviceTexts.signature;
import static fr.duret.maintenance.mobile.DeviceTexts.tap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.AmendmentBook;
import fr.duret.maintenance.interventions.ReportPrinting;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.Staff;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** More time than was planned: the device is told to ask, the customer signs, and what they signed is kept and shown. */
class AmendmentsApiTest extends DevicePlay {

    @Autowired
    private ReportPrinting printing;

    @Autowired
    private AmendmentBook book;

    private UUID id = new UUID(0, 0);
    private String sheet = "";
    private String version = "";

    @BeforeEach
    void arrive() {
        site.listParts();
        id = site.planned(technician);
        sheet = "/api/v1/interventions/" + id;
        version = etag(done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW))));
    }

    private JsonNode offer() {
        return json(done(device.get(sheet))).get("amendment");
    }

    private void write(String what, String body) {
        version = etag(
                done(device.write(what.equals("report") ? "PUT" : "POST", sheet + "/" + what, key(), version, body)));
    }

    @Test
    void tellsTheDeviceToAskOnceTimeRunsUpThatWillBeBilled() {
        assertThat(offer().get("needed").asBoolean()).isFalse();
        assertThat(offer().get("freeMinutes").asInt())
                .as("as the table of overruns says")
                .isEqualTo(30);
        clock.moveTo(NOW.plus(Duration.ofMinutes(90)));
        assertThat(offer().get("needed").asBoolean()).isFalse();
        clock.moveTo(NOW.plus(Duration.ofMinutes(91)));

        JsonNode offer = offer();

        assertThat(offer.get("needed").asBoolean()).isTrue();
        assertThat(offer.get("plannedMinutes").asInt()).isEqualTo(60);
        assertThat(offer.get("overrunMinutes").asInt()).isEqualTo(31);
        assertThat(offer.get("minutes").asInt()).isEqualTo(90);
        assertThat(offer.get("hourlyRate").decimalValue()).isEqualByComparingTo("64.00");
        assertThat(offer.get("consent").asText())
                .contains(
                        "1\u00a0h\u00a030 de plus au maximum",
                        "64,00\u202f€ HT de l’heure",
                        "30\u00a0min de plus, rien");
        write("amendment", amendment(90, null));
        assertThat(offer().get("needed").asBoolean()).isFalse();
        assertThat(offer().get("agreement").asText()).isEqualTo("AMENDMENT");
        clock.moveTo(NOW.plus(Duration.ofMinutes(151)));
        assertThat(offer().get("needed").asBoolean())
                .as("more has run up than was signed for")
                .isTrue();
    }

    @Test
    void offersOtherMinutesAtAnotherRateUpToTheGrids() {
        JsonNode offer = json(done(device.get(sheet + "/amendment?minutes=45&hourlyRate=60.00")));
        assertThat(offer.get("consent").asText()).contains("45\u00a0min", "60,00\u202f€ HT");
        problem(device.get(sheet + "/amendment?minutes=0"), 422, "amendment-minutes");
        problem(device.get(sheet + "/amendment?hourlyRate=64.01"), 422, "amendment-rate");
        problem(device.get(sheet + "/amendment?minutes=une"), 400, "request-unreadable");
    }

    @Test
    void keepsWhatWasSignedWithItsEvidence() {
        String key = key();
        HttpResponse<String> first =
                done(device.write("POST", sheet + "/amendment", key, version, amendment(60, "60.00")));
        assertThat(device.write("POST", sheet + "/amendment", key, version, amendment(60, "60.00"))
                        .body())
                .isEqualTo(first.body());

        JsonNode signed = offer().get("signed");
        assertThat(signed.get("minutes").asInt()).isEqualTo(60);
        assertThat(signed.get("hourlyRate").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(signed.get("signerName").asText()).isEqualTo("Odette Burnet");
        assertThat(book.of(id).orElseThrow().latitude()).isEqualTo(45.83);
        assertThat(signed.get("sha256").asText()).hasSize(64);
        version = etag(first);
        problem(device.post(sheet + "/amendment", version, amendment(60, null)), 409, "amendment-signed-already");
        write("amendment", amendment(120, null));
        assertThat(book.all(id))
                .extracting(one -> one.minutes() + " " + one.isInForce())
                .containsExactly("120 true", "60 false");
    }

    @Test
    void refusesWhatNobodySignedAndWhatIsOverTheListedPrice() {
        problem(device.post(sheet + "/amendment", version, amendment(60, "64.01")), 422, "amendment-rate");
        problem(device.post(sheet + "/amendment", version, amendment(60, "0")), 422, "amendment-rate");
        problem(device.post(sheet + "/amendment", version, amendment(721, null)), 422, "amendment-minutes");
        problem(
                device.post(
                        sheet + "/amendment",
                        version,
                        amendment(60, null).replaceAll("\"image\":\"[^\"]+", "\"image\":\"QUJD")),
                422,
                "signature-image");
        problem(
                device.post(sheet + "/amendment", version, amendment(60, null).replace("Odette Burnet", " ")),
                422,
                "signature-incomplete");
        problem(device.post(sheet + "/amendment", version, "{\"minutes\":60}"), 400, "request-unreadable");
        problem(device.post(sheet + "/amendment", null, amendment(60, null)), 428, "version-needed");
        problem(device.post(sheet + "/amendment", "\"1\"", amendment(60, null)), 412, "changed-meanwhile");
        assertThat(book.all(id)).isEmpty();
    }

    @Test
    void standsInTheReportAndHasASignedOneSignedAgain() throws Exception {
        problem(device.get(sheet + "/report/preview"), 404, "report-unknown");
        write("report", report("Différentiel changé."));
        write("report/completion", "");
        write("signature", signature());
        write("amendment", amendment(60, null));
        assertThat(json(device.get(sheet)).at("/signatures/0/voidReason").asText())
                .isEqualTo("Avenant signé");
        assertThat(text(pdf(sheet + "/report/preview")))
                .contains("Avenant : temps supplémentaire", "J’accepte une heure de plus.", "Aperçu avant signature");
        write("signature", signature());
        problem(device.get(sheet + "/report/document"), 404, "report-not-archived");
        printing.archive(id);

        byte[] kept = pdf(sheet + "/report/document");

        assertThat(text(kept)).contains("Avenant : temps supplémentaire").doesNotContain("Aperçu");
        PdfStandards.assertConforms(kept, PDFAFlavour.PDFA_3_A);
        PdfStandards.assertConforms(kept, PDFAFlavour.PDFUA_1);
    }

    @Test
    void showsTheOfficeWhatWasSigned() {
        write("amendment", amendment(60, null));
        Browser office = new Browser(port);
        Staff.open(accounts);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);

        String page = office.get("/interventions/" + id).body();

        assertThat(page).contains("Avenant", "J’accepte une heure de plus.", "1\u00a0h au maximum");
        HttpResponse<String> image = office.get(
                "/interventions/avenants/" + book.of(id).orElseThrow().id());
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(office.get("/interventions/avenants/" + id).statusCode()).isEqualTo(404);
    }

    private byte[] pdf(String path) {
        HttpResponse<byte[]> answer = device.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
