package fr.duret.maintenance.documents.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is asked of an immutable container, and what follows when it does not let go. Azurite knows no immutability: a
 * stand-in answers as the service's documentation says.
 */
class ImmutableContainerTest {

    private static final String NAME = Vault.fingerprint("report".getBytes(UTF_8));

    private final List<Headers> uploads = new ArrayList<>();
    private boolean versioned = true;
    private HttpServer server;
    private BlobStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new BlobStore(new StorageProperties.Azure(
                "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:"
                        + server.getAddress().getPort() + "/a;",
                "documents",
                true));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksTheContainerToKeepEachDocumentUntilTheEndOfItsLastDay() {
        assertThat(store.keep(NAME, new byte[] {1}, LocalDate.of(2037, 1, 1))).isTrue();

        assertThat(uploads).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("x-ms-immutability-policy-until-date"))
                    .isEqualTo("Thu, 01 Jan 2037 23:59:59 GMT");
            assertThat(headers.getFirst("x-ms-immutability-policy-mode")).isEqualToIgnoringCase("unlocked");
            assertThat(headers.getFirst("If-None-Match")).isEqualTo("*");
        });
    }

    @Test
    void saysThatSomethingStaysWhichTheContainerDoesNotLetGoOf() {
        assertThat(store.remove(NAME)).isFalse();
    }

    @Test
    void isWellOnlyIfTheContainerIsWhatTheSettingsSay() {
        store.probe();

        versioned = false;

        assertThatThrownBy(store::probe)
                .isInstanceOf(StorageUnavailable.class)
                .rootCause()
                .hasMessageContaining("no version-level immutability");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Headers answer = exchange.getResponseHeaders();
        answer.add("x-ms-version", "2026-06-06");
        answer.add("Last-Modified", "Tue, 01 Dec 2026 09:00:00 GMT");
        answer.add("ETag", "\"0x1\"");
        int status = 200;
        if ("PUT".equals(exchange.getRequestMethod())) {
            uploads.add(exchange.getRequestHeaders());
            answer.add("x-ms-request-server-encrypted", "true");
            status = 201;
        } else if ("DELETE".equals(exchange.getRequestMethod())) {
            answer.add("x-ms-error-code", "BlobImmutableDueToPolicy");
            status = 409;
        } else {
            answer.add("x-ms-immutable-storage-with-versioning-enabled", String.valueOf(versioned));
            answer.add("x-ms-has-immutability-policy", "false");
            answer.add("x-ms-has-legal-hold", "false");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
