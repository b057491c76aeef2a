package fr.duret.maintenance.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.support.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A technician's device: holds a token, makes a key for each write, says which version it has seen. */
public final class Device {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;
    private final String authorization;

    private Device(Browser browser, String authorization) {
        this.browser = browser;
        this.authorization = authorization;
    }

    /** A device that has got its token with a program's name and secret. */
    public static Device withToken(Browser browser, String clientId, String secret) {
        HttpResponse<String> answer = token(browser, clientId, secret, "interventions");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Device(browser, "Bearer " + json(answer).get("access_token").asText());
    }

    static Device with(Browser browser, String authorization) {
        return new Device(browser, authorization);
    }

    static HttpResponse<String> token(Browser browser, String clientId, String secret, String scope) {
        return browser.send(browser.request("/oauth2/token")
                .header("Authorization", Browser.basic(clientId, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
    }

    public HttpResponse<String> get(String path) {
        return browser.send(request(path).GET());
    }

    /** Writes under a new key. */
    public HttpResponse<String> post(String path, @Nullable String version, String body) {
        return write("POST", path, UUID.randomUUID().toString(), version, body);
    }

    public HttpResponse<String> write(
            String method, String path, @Nullable String key, @Nullable String version, String body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        return browser.send(request);
    }

    public HttpRequest.Builder request(String path) {
        return browser.request(path).header("Authorization", authorization);
    }

    /** Sends a photo at once, under the name that a telephone gives it. */
    HttpResponse<String> photo(String sheet, byte[] file, String moment, String key) {
        return photoTo(sheet + "/photos?moment=" + moment, file, key);
    }

    HttpResponse<String> photoTo(String address, byte[] file, String key) {
        String boundary = "part-of-a-form";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> bytes(String path) {
        return browser.bytes(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return browser.send(request);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + answer.body(), e);
        }
    }

    public static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
