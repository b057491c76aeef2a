package fr.duret.maintenance.documents.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

/** A time-stamp authority on the network, with limits far below the time that an engine's job may take. */
final class TimeStampServer implements TimeStamps.Authority {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(6);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final SealProperties.TimeStamp settings;

    TimeStampServer(SealProperties.TimeStamp settings) {
        this.settings = settings;
    }

    @Override
    public byte[] answer(byte[] query) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url())
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query));
        if (settings.username() != null) {
            request.header("Authorization", "Basic " + account());
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(url() + " answered with status " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + url(), e);
        }
    }

    private URI url() {
        return Objects.requireNonNull(settings.url(), "duret.seal.time-stamp.url");
    }

    private String account() {
        String account = settings.username() + ":" + Objects.requireNonNullElse(settings.password(), "");
        return Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }
}
