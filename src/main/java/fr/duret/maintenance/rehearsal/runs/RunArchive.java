package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All runs that are kept: one folder each below the data folder, named by the run's id. */
@Component
class RunArchive {

    private final Path folder;
    private final ObjectMapper json;
    private final int kept;

    RunArchive(@Value("${duret.data-directory}") Path dataDirectory, ObjectMapper json, RunProperties properties) {
        this.folder = dataDirectory.resolve("rehearsals").toAbsolutePath();
        this.json = json;
        this.kept = properties.kept();
    }

    Path folder() {
        return folder;
    }

    RunFolder folderOf(UUID id) {
        return new RunFolder(folder.resolve(id.toString()), json);
    }

    Optional<RehearsalRun> find(UUID id) {
        return folderOf(id).run();
    }

    /** The newest first. */
    List<RehearsalRun> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> new RunFolder(path, json).run())
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(RehearsalRun::askedAt)
                            .thenComparing(RehearsalRun::id)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsals in " + folder + " cannot be listed", e);
        }
    }

    /** Lets go of the oldest that are over, until there is room for one more. */
    void makeRoom() {
        List<RehearsalRun> runs = all();
        runs.stream()
                .filter(run -> run.state().over())
                .sorted(Comparator.comparing(RehearsalRun::askedAt).thenComparing(RehearsalRun::id))
                .limit(Math.max(0, runs.size() - kept + 1))
                .forEach(run -> forget(run.id()));
    }

    void forget(UUID id) {
        delete(folderOf(id).path());
    }

    static void delete(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal in " + path + " cannot be deleted", e);
        }
    }
}
