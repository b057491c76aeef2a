package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvFile;
import fr.duret.maintenance.shared.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the files that were sent, until they are imported, given up, or half an hour old. */
@Component
class Uploads {

    static final Duration KEPT = Duration.ofMinutes(30);

    private final Path folder;
    private final Clock clock;
    private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();

    record Upload(ImportKind kind, CsvFile file, Instant receivedAt) {}

    Uploads(@Value("${duret.data-directory}") Path dataDirectory, Clock clock) {
        this.folder = dataDirectory.resolve("uploads");
        this.clock = clock;
    }

    /** Nobody knows the files of an earlier run any more. */
    @PostConstruct
    void makeRoom() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> leftBehind = Files.list(folder)) {
            for (Path file : leftBehind.toList()) {
                Files.delete(file);
            }
        }
    }

    UUID receive(ImportKind kind, InputStream content, String fileName) {
        UUID id = UUID.randomUUID();
        CsvFile file = CsvFile.receive(content, fileName, folder.resolve(id + ".csv"));
        uploads.put(id, new Upload(kind, file, clock.instant()));
        return id;
    }

    /** The file that was sent; refused as {@code upload-gone} when it is not kept any more. */
    Upload get(UUID id) {
        Upload upload = uploads.get(id);
        if (upload == null) {
            throw gone();
        }
        return upload;
    }

    static Refusal gone() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "upload-gone",
                "Le fichier n'est plus là",
                "Un fichier envoyé est gardé 30 minutes. Rien n'a été importé : envoyez-le de nouveau.");
    }

    void discard(UUID id) {
        Upload upload = uploads.remove(id);
        if (upload != null) {
            upload.file().delete();
        }
    }

    @Scheduled(fixedDelay = 5 * 60 * 1000)
    void discardOld() {
        Instant limit = clock.instant().minus(KEPT);
        List<UUID> old = uploads.entrySet().stream()
                .filter(entry -> entry.getValue().receivedAt().isBefore(limit))
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::discard);
    }

    @PreDestroy
    void discardAll() {
        List.copyOf(uploads.keySet()).forEach(this::discard);
    }
}
