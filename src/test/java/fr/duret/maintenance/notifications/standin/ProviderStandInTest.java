package fr.duret.maintenance.notifications.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderStandInTest {

    private static final UUID REFERENCE = UUID.fromString("0193a1c2-0000-7000-8000-000000000001");
    private static final String MAIL = """
            {"personalizations":[{"to":[{"email":"odette@exemple.example"}],
              "custom_args":{"duret_message":"%s"}}],
             "from":{"email":"bonjour@duret.example"},"subject":"Bonjour",
             "content":[{"type":"text/plain","value":"Bonjour"},{"type":"text/html","value":"<p>Bonjour</p>"}]}
            """.formatted(REFERENCE);

    private final ProviderStandIn standIn = ProviderStandIn.start(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void takesAMailAndCountsItByItsReference() throws Exception {
        assertThat(mail(MAIL).statusCode()).isEqualTo(202);

        assertThat(standIn.accepted()).isEqualTo(Map.of(REFERENCE.toString(), 1));
        assertThat(control("GET", "accepted").body()).isEqualTo("{\"" + REFERENCE + "\":1}");
        assertThat(found()).contains("processed");
    }

    @Test
    void refusesWhatTheDescriptionDoesNotKnow() throws Exception {
        assertThat(mail(MAIL.replace("\"subject\"", "\"subjekt\"")).statusCode())
                .isEqualTo(400);
        assertThat(mail(MAIL.replace("[{\"email\":\"odette@exemple.example\"}]", "\"odette\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(mail("no json").statusCode()).isEqualTo(400);
        assertThat(text(Map.of("To", "0639980142", "From", "Duret", "Body", "Bonjour", "StatusCallback", callback()))
                        .statusCode())
                .isEqualTo(400);

        assertThat(standIn.accepted()).isEmpty();
        assertThat(standIn.violations()).anyMatch(violation -> violation.contains("subjekt"));
    }

    @Test
    void takesATextMessageAndListsIt() throws Exception {
        assertThat(text(Map.of("To", "+33639980142", "From", "Duret", "Body", "Bonjour", "StatusCallback", callback()))
                        .statusCode())
                .isEqualTo(201);

        assertThat(standIn.violations()).isEmpty();
        assertThat(standIn.accepted()).isEqualTo(Map.of(REFERENCE.toString(), 1));
        assertThat(texts("?To=%2B33639980142")).contains("\"body\":\"Bonjour\"");
        assertThat(texts("?To=%2B33639980199")).doesNotContain("Bonjour");
    }

    @Test
    void letsNobodyInWithoutAKey() throws Exception {
        HttpRequest.Builder stranger = HttpRequest.newBuilder(URI.create(standIn.url() + "/v3/mail/send"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(MAIL));

        assertThat(send(stranger).statusCode()).isEqualTo(401);
        assertThat(standIn.accepted()).isEmpty();
    }

    @Test
    void failsAsItIsTold() throws Exception {
        control("POST", "behave?kind=answer&value=503&times=2");
        assertThat(mail(MAIL).statusCode()).isEqualTo(503);
        assertThat(mail(MAIL).statusCode()).isEqualTo(503);
        assertThat(standIn.accepted()).isEmpty();

        standIn.behave(Behaviour.breakBefore().times(1));
        assertThatThrownBy(() -> mail(MAIL)).isInstanceOf(IOException.class);
        assertThat(standIn.accepted()).isEmpty();

        standIn.behave(Behaviour.breakAfter().times(1));
        assertThatThrownBy(() -> mail(MAIL)).isInstanceOf(IOException.class);
        assertThat(standIn.accepted()).isEqualTo(Map.of(REFERENCE.toString(), 1));
        assertThat(found()).contains("processed");

        standIn.reset();
        standIn.behave(Behaviour.forget().times(1));
        assertThatThrownBy(() -> mail(MAIL)).isInstanceOf(IOException.class);
        assertThat(standIn.accepted()).isEqualTo(Map.of(REFERENCE.toString(), 1));
        assertThat(found()).isEqualTo("{\"messages\":[]}");

        assertThat(mail(MAIL).statusCode()).isEqualTo(202);
    }

    @Test
    void goesDownAndComesBackAtTheSameAddress() throws Exception {
        String before = standIn.url();
        standIn.goDown();
        assertThatThrownBy(() -> mail(MAIL)).isInstanceOf(ConnectException.class);

        standIn.comeBack();
        assertThat(mail(MAIL).statusCode()).isEqualTo(202);
        assertThat(standIn.url()).isEqualTo(before);
    }

    private HttpResponse<String> mail(String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(standIn.url() + "/v3/mail/send"))
                .header("Authorization", "Bearer " + TestKeys.SENDGRID_API_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private String found() throws IOException, InterruptedException {
        String query =
                URLEncoder.encode("(unique_args['duret_message']=\"" + REFERENCE + "\")", StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(standIn.url() + "/v3/messages?query=" + query))
                        .header("Authorization", "Bearer " + TestKeys.SENDGRID_API_KEY))
                .body();
    }

    private HttpResponse<String> text(Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(twilio("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String texts(String query) throws IOException, InterruptedException {
        return send(twilio(query)).body();
    }

    private HttpRequest.Builder twilio(String query) {
        String login = TestKeys.TWILIO_API_KEY + ":" + TestKeys.TWILIO_API_SECRET;
        return HttpRequest.newBuilder(URI.create(
                        standIn.url() + "/2010-04-01/Accounts/" + TestKeys.TWILIO_ACCOUNT + "/Messages.json" + query))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> control(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(standIn.url() + "/_control/" + path))
                .method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String callback() {
        byte[] token = ByteBuffer.allocate(36)
                .putLong(REFERENCE.getMostSignificantBits())
                .putLong(REFERENCE.getLeastSignificantBits())
                .array();
        return "https://duret.example/webhooks/twilio/status/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
