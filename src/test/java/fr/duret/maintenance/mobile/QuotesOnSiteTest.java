package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.signing.Signers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A device at somebody new's: it takes them in, photographs, offers, lets them sign on its screen, and offers anew. */
class QuotesOnSiteTest extends DevicePlay {

    private static final Path WALK = Path.of("docs", "api", "walk");

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Signers signers;

    private UUID prospect = new UUID(0, 0);
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void somebodyNewIsTakenIn() {
        prospect = Ids.next();
        id = Ids.next();
        HttpResponse<String> taken = write("PUT", "/api/v1/prospects/" + prospect, null, person("06 39 98 00 42"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }

    private static String person(String mobile) {
        return """
                {"kind": "CONSUMER", "civility": "MADAME", "lastName": "Perrissin", "firstName": "Odile",
                 "mobile": "%s", "street": "8 rue des Pins", "postcode": "74600", "town": "Seynod",
                 "usage": "DWELLING", "completionYear": 1987}
                """.formatted(mobile);
    }

    private HttpResponse<String> write(String method, String address, @Nullable String version, String body) {
        return device.write(method, address, key(), version, body);
    }

    private String path() {
        return "/api/v1/quotes/" + id;
    }

    /** Works at 150 € with an option at 40 €, for the prospect. */
    private HttpResponse<String> offer() {
        HttpResponse<String> written = write("PUT", path(), null, """
                {"prospectId": "%s", "gridVersion": %d, "kind": "WORKS", "subject": "Rénovation du tableau",
                 "place": "HOME", "travel": 45, "delayDays": 14, "lines": [
                   {"label": "Tableau", "quantity": 1, "unit": "u", "unitPrice": 150, "nature": "MAINTENANCE",
                    "choice": "FIXED"},
                   {"label": "Parafoudre", "quantity": 1, "unit": "u", "unitPrice": 40, "nature": "MAINTENANCE",
                    "choice": "OPTION"}]}
                """.formatted(prospect, catalogue.gridVersion()));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        return written;
    }

    private void send() {
        offer();
        done(write("POST", path() + "/sending", null, ""));
    }

    private HttpResponse<String> begin(String key) {
        return device.write("POST", path() + "/signings", key, null, """
                {"sha256": "%s", "taken": [1], "signer": "Odile Perrissin", "consent": true, "earlyWork": true,
                 "image": "%s"}
                """.formatted(
                        quotes.quote(id).sha256(), Base64.getEncoder().encodeToString(Worksite.signature())));
    }

    private HttpResponse<String> enter(UUID signing, String code, String key) {
        return device.write(
                "POST", path() + "/signings/" + signing + "/code", key, null, "{\"code\": \"" + code + "\"}");
    }

    @Test
    void signsOnTheTechniciansScreenWhatWasShownThere() {
        send();
        JsonNode shown = json(device.get(path() + "/signing?taken=1"));
        assertThat(shown.get("consent").asText()).contains("Bon pour accord", "258,50");
        assertThat(shown.get("gross").decimalValue()).isEqualByComparingTo("258.50");
        assertThat(shown.get("earlyWork").asText()).contains("expressément");
        assertThat(Sha256.hex(device.bytes(path() + "/preview").body()))
                .as("the very document that is signed")
                .isEqualTo(shown.get("sha256").asText());

        String key = key();
        HttpResponse<String> begun = begin(key);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(json(begun).get("sentTo").asText())
                .startsWith("06")
                .endsWith("42")
                .contains("·");
        assertThat(json(begun).get("consent").asText())
                .isEqualTo(shown.get("consent").asText());
        assertThat(begin(key).body())
                .as("one code, however often it is asked for")
                .isEqualTo(begun.body());
        UUID signing = UUID.fromString(json(begun).get("signingId").asText());
        problem(enter(signing, "12", key()), 422, "code-wrong");
        String last = key();
        HttpResponse<String> signed = done(enter(signing, signers.codeOf(signing), last));

        assertThat(json(signed).get("state").asText()).isEqualTo("SIGNED");
        assertThat(enter(signing, signers.codeOf(signing), last).body()).isEqualTo(signed.body());
        problem(enter(signing, signers.codeOf(signing), key()), 409, "code-used");
        QuoteView.Signed signature = Objects.requireNonNull(quotes.quote(id).signed());
        assertThat(signature.place()).isEqualTo(SigningPlace.HOME);
        assertThat(signature.name()).isEqualTo("Odile Perrissin");
        assertThat(signature.earlyWork()).isTrue();
    }

    @Test
    void countsWrongCodesAndLocksTheCode() {
        send();
        UUID signing = UUID.fromString(json(begin(key())).get("signingId").asText());
        String wrong = "%06d".formatted((Integer.parseInt(signers.codeOf(signing)) + 1) % 1_000_000);
        String key = key();
        for (int guess = 1; guess < 5; guess++) {
            problem(enter(signing, wrong, key), 422, "code-wrong");
        }
        problem(enter(signing, wrong, key), 409, "signing-locked");
        problem(enter(signing, signers.codeOf(signing), key()), 409, "signing-locked");
        assertThat(quotes.quote(id).state()).isEqualTo(QuoteState.SENT);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        UUID next = UUID.fromString(json(begin(key())).get("signingId").asText());
        done(enter(next, signers.codeOf(next), key()));
    }

    @Test
    void signsNothingElseThanTheOpenDocument() {
        offer();
        problem(device.get(path() + "/signing"), 409, "quote-state");
        done(write("POST", path() + "/sending", null, ""));
        String body = """
                {"sha256": "%s", "taken": [], "signer": "%s", "consent": %s}
                """;
        String signings = path() + "/signings";
        problem(
                write("POST", signings, null, body.formatted("0".repeat(64), "Odile", true)),
                409,
                "quote-document-differs");
        problem(write("POST", signings, null, body.formatted("x", " ", true)), 422, "signer-needed");
        problem(write("POST", signings, null, body.formatted("x", "Odile", false)), 422, "consent-needed");
        problem(
                write(
                        "POST",
                        signings,
                        "\"99\"",
                        body.formatted(quotes.quote(id).sha256(), "Odile", true)),
                412,
                "quote-changed");
        problem(device.get(path() + "/signing?taken=7"), 422, "quote-choice");
        assertThat(quotes.quote(id).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    void carriesPhotosAsLongAsItIsADraft() throws IOException {
        offer();
        byte[] file = Files.readAllBytes(WALK.resolve("avant.jpg"));
        HttpResponse<String> added = device.photoTo(path() + "/photos?caption=Tableau%20existant", file, key());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(device.photoTo(path() + "/photos", file, key()).statusCode()).isEqualTo(201);
        JsonNode photos = json(device.get(path())).get("photos");
        assertThat(photos).as("the same picture is the same photo").hasSize(1);
        assertThat(photos.get(0).get("caption").asText()).isEqualTo("Tableau existant");
        String photo = path() + "/photos/" + photos.get(0).get("id").asText();
        assertThat(device.bytes(photo).headers().firstValue("Content-Type")).contains("image/jpeg");
        problem(device.photoTo(path() + "/photos", "no photo".getBytes(UTF_8), key()), 422, "photo-not-an-image");

        assertThat(json(done(write("DELETE", photo, null, ""))).get("photos")).isEmpty();
        assertThat(device.get(photo).statusCode()).isEqualTo(404);
        done(write("POST", path() + "/sending", null, ""));
        problem(device.photoTo(path() + "/photos", file, key()), 409, "quote-state");
    }

    @Test
    void beginsTheNextVersionOfASentQuoteOnce() {
        send();
        UUID next = Ids.next();
        String body = "{\"id\": \"" + next + "\"}";
        HttpResponse<String> renewed = write("POST", path() + "/versions", null, body);
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(201);
        assertThat(json(renewed).get("id").asText()).isEqualTo(next.toString());
        assertThat(json(renewed).get("edition").asInt()).isEqualTo(2);
        assertThat(json(renewed).get("state").asText()).isEqualTo("DRAFT");
        assertThat(json(write("POST", path() + "/versions", null, "{\"id\": \"" + Ids.next() + "\"}"))
                        .get("id")
                        .asText())
                .isEqualTo(next.toString());

        problem(write("POST", "/api/v1/quotes/" + next + "/sending", "\"77\"", ""), 412, "quote-changed");
        done(write("POST", "/api/v1/quotes/" + next + "/sending", etag(device.get("/api/v1/quotes/" + next)), ""));
        assertThat(quotes.quote(id).state()).isEqualTo(QuoteState.REPLACED);
    }

    @Test
    void takesAProspectInOnceAndForTheirTechnicianOnly() {
        JsonNode first = json(write("PUT", "/api/v1/prospects/" + prospect, null, person("06 39 98 00 42")));
        JsonNode again = json(write("PUT", "/api/v1/prospects/" + prospect, null, person("06 39 98 00 43")));
        assertThat(again).isEqualTo(first);
        problem(write("PUT", "/api/v1/prospects/" + Ids.next(), null, person("12")), 422, "prospect-incomplete");
        problem(write("PUT", path(), null, """
                        {"gridVersion": 1, "kind": "WORKS", "subject": "Essai", "place": "HOME", "lines": []}
                        """), 422, "quote-customer-needed");
        send();
        signIn();
        problem(write("PUT", "/api/v1/prospects/" + prospect, null, person("06 39 98 00 42")), 404, "prospect-unknown");
        for (String read : new String[] {"", "/preview", "/signing"}) {
            problem(device.get(path() + read), 404, "quote-unknown");
        }
        problem(begin(key()), 404, "quote-unknown");
        problem(write("POST", path() + "/versions", null, "{\"id\": \"" + Ids.next() + "\"}"), 404, "quote-unknown");
        problem(write("DELETE", path() + "/photos/" + Ids.next(), null, ""), 404, "quote-unknown");
    }
}
