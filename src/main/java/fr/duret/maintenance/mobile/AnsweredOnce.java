package fr.duret.maintenance.mobile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does each write once, however often a device sends it: the same key with the same content gets the same answer for
 * thirty days, with another content a refusal. What was refused has changed nothing and is looked at anew.
 */
@Service
class AnsweredOnce {

    static final Duration KEPT = Duration.ofDays(30);

    private static final JsonMapper FINGERPRINTS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    AnsweredOnce(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(
            String fingerprint, int status, @Nullable Long version, String body) {}

    /**
     * Does the deed and keeps its answer, in one transaction; or gives the answer that this key has had.
     *
     * @param content what the request says, for telling the same request from another one
     */
    @Transactional
    public <T> ResponseEntity<T> answer(Write write, Object content, Class<T> type, Supplier<Answer<T>> deed) {
        String fingerprint = fingerprint(write.address(), content);
        if (!claim(write, fingerprint)) {
            return again(stored(write).orElseThrow(), fingerprint, type);
        }
        Answer<T> answer = deed.get();
        keep(write, answer);
        return answer.response();
    }

    /** The answer that this key has had, if it has had one: asked first by what takes long before its transaction. */
    @Transactional(readOnly = true)
    public <T> Optional<ResponseEntity<T>> repeated(Write write, Object content, Class<T> type) {
        return stored(write).map(stored -> again(stored, fingerprint(write.address(), content), type));
    }

    private <T> ResponseEntity<T> again(Stored stored, String fingerprint, Class<T> type) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "idempotency-key-reused",
                    "Clé d'idempotence déjà utilisée",
                    "Cette clé a servi pour une autre écriture. Rien n'a été enregistré : prenez une nouvelle clé.");
        }
        return new Answer<>(HttpStatus.valueOf(stored.status()), stored.version(), read(stored.body(), type))
                .response();
    }

    /** Waits for a request with the same key that is being answered; true if this one is the first. */
    private boolean claim(Write write, String fingerprint) {
        return database.sql("""
                                INSERT INTO api_request (username, key, fingerprint, at)
                                VALUES (:username, :key, :fingerprint, :now)
                                ON CONFLICT (username, key) DO UPDATE
                                SET fingerprint = excluded.fingerprint, status = NULL, etag = NULL, body = NULL,
                                    at = excluded.at
                                WHERE api_request.at < :limit
                                """)
                        .param("username", write.worker().username())
                        .param("key", write.key())
                        .param("fingerprint", fingerprint)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("limit", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Stored> stored(Write write) {
        return database.sql("SELECT * FROM api_request WHERE username = :username AND key = :key AND at >= :limit")
                .param("username", write.worker().username())
                .param("key", write.key())
                .param("limit", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    String etag = row.getString("etag");
                    return new Stored(
                            row.getString("fingerprint"),
                            row.getInt("status"),
                            etag == null ? null : Long.valueOf(etag),
                            row.getString("body"));
                })
                .optional();
    }

    private void keep(Write write, Answer<?> answer) {
        Long version = answer.version();
        database.sql("""
                        UPDATE api_request SET status = :status, etag = :etag, body = :body
                        WHERE username = :username AND key = :key
                        """)
                .param("status", answer.status().value())
                .param("etag", version == null ? null : String.valueOf(version))
                .param("body", written(answer.body()))
                .param("username", write.worker().username())
                .param("key", write.key())
                .update();
    }

    /** Answers that are older than thirty days are forgotten. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Paris")
    @Transactional
    public int forgetOld() {
        return database.sql("DELETE FROM api_request WHERE at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String fingerprint(String address, Object content) {
        try {
            return Sha256.hex(address + "\n" + FINGERPRINTS.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be written", e);
        }
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that was kept cannot be read", e);
        }
    }
}
