package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the log: what happened, when, to which contract. */
final class LogLine {

    /** By time; at one instant by contract, then as things and numbers follow from each other: the same in every run. */
    static final Comparator<LogLine> ORDER = Comparator.comparing((LogLine line) -> line.at)
            .thenComparing(line -> line.text(LogKey.CONTRACT))
            .thenComparing(line -> line.kind)
            .thenComparing(line -> line.text(LogKey.NUMBER))
            .thenComparing(LogLine::json);

    private static final DateTimeFormatter PARIS_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(Paris.ZONE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant at;
    private final EventKind kind;
    private final Map<LogKey, Object> facts = new EnumMap<>(LogKey.class);

    LogLine(Instant at, EventKind kind) {
        this.at = at;
        this.kind = kind;
    }

    /** Says one thing more; nothing if there is nothing to say. */
    LogLine with(LogKey key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value);
        }
        return this;
    }

    Instant at() {
        return at;
    }

    EventKind kind() {
        return kind;
    }

    private String text(LogKey key) {
        return String.valueOf(facts.getOrDefault(key, ""));
    }

    String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", written(at));
        line.put("kind", kind.name());
        facts.forEach((key, value) -> line.put(key.text(), value));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of the log cannot be written", e);
        }
    }

    /** « 2027-01-14T09:00:00+01:00 ». */
    static String written(Instant instant) {
        return PARIS_TIME.format(instant);
    }
}
