package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.rehearsal.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one run: what was asked, with which models and contracts, and what the rehearsal wrote. */
final class RunFolder {

    private static final String TICKET = "ticket.json";
    private static final String STANDING = "standing.json";
    private static final String HANDLE = "process.json";
    private static final String STOP = "stop-asked";

    /** What the rehearsing process writes at least every second. */
    private record WrittenProgress(
            @Nullable String at,
            long events,
            double done,
            @Nullable String state,
            @Nullable String message) {}

    private final Path path;
    private final ObjectMapper json;

    RunFolder(Path path, ObjectMapper json) {
        this.path = path;
        this.json = json;
    }

    Path path() {
        return path;
    }

    /** Where the rehearsing process writes. */
    Path out() {
        return path.resolve("out");
    }

    Path events() {
        return out().resolve(RunFiles.EVENTS);
    }

    Path models() {
        return path.resolve("models");
    }

    Path book() {
        return path.resolve("book");
    }

    /** Where the rehearsing process keeps what it throws away at its end. */
    Path sandbox() {
        return path.resolve("sandbox");
    }

    /** The programs that all runs use. */
    Path programs() {
        return path.resolveSibling("programs");
    }

    Path console() {
        return path.resolve("process.log");
    }

    /** Makes the folder a run, once everything else lies in it. */
    void open(Ticket ticket, RunState state) {
        write(STANDING, new Standing(state, null));
        write(TICKET, ticket);
    }

    void stand(RunState state, @Nullable String reason) {
        write(STANDING, new Standing(state, reason));
    }

    void started(ProcessMark mark) {
        write(HANDLE, mark);
        stand(RunState.RUNNING, null);
    }

    /** The process that rehearses or rehearsed. */
    Optional<ProcessMark> process() {
        return read(HANDLE, ProcessMark.class);
    }

    void askToStop() {
        write(STOP, "");
    }

    boolean askedToStop() {
        return Files.exists(path.resolve(STOP));
    }

    /** The run, unless the folder is not or not yet one. */
    Optional<RehearsalRun> run() {
        return read(TICKET, Ticket.class)
                .flatMap(ticket ->
                        read(STANDING, Standing.class).map(standing -> RehearsalRun.of(ticket, standing, progress())));
    }

    /** Half-written or broken counts as nothing yet. */
    RehearsalProgress progress() {
        return written()
                .map(written -> new RehearsalProgress(
                        day(written.at()), Math.max(0, written.events()), Math.min(1, Math.max(0, written.done()))))
                .orElse(RehearsalProgress.NONE);
    }

    /** Why the rehearsal says that it ended. */
    Optional<String> message() {
        return written().map(WrittenProgress::message).filter(message -> !message.isBlank());
    }

    /** Whether the rehearsal says that it came to its end. */
    boolean saysFinished() {
        return written().filter(written -> "finished".equals(written.state())).isPresent();
    }

    private Optional<WrittenProgress> written() {
        return read("out/" + RunFiles.PROGRESS, WrittenProgress.class);
    }

    private static @Nullable LocalDate day(@Nullable String at) {
        if (at == null) {
            return null;
        }
        try {
            return at.length() > 10 ? OffsetDateTime.parse(at).toLocalDate() : LocalDate.parse(at);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /** How much the run takes on the disk, in bytes. */
    long size() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(Path::toFile).mapToLong(java.io.File::length).sum();
        } catch (IOException | UncheckedIOException e) {
            // A file went away while one counted: the next count is right.
            return 0;
        }
    }

    private <T> Optional<T> read(String file, Class<T> type) {
        Path source = path.resolve(file);
        try {
            return Files.exists(source)
                    ? Optional.ofNullable(json.readValue(Files.readAllBytes(source), type))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal in " + path + " cannot be read", e);
        }
    }

    /** All of it or nothing: who reads meanwhile finds what stood there before. */
    private void write(String file, Object content) {
        try {
            Files.createDirectories(path);
            Path unfinished = Files.createTempFile(path, file, ".part");
            Files.write(unfinished, json.writeValueAsBytes(content));
            Files.move(
                    unfinished,
                    path.resolve(file),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal in " + path + " cannot be written", e);
        }
    }
}
