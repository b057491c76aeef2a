package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a rehearsal, as {@code docs/rehearsal.md} describes them. */
public final class RunFiles {

    public static final String EVENTS = "events.ndjson";
    public static final String PROGRESS = "progress.json";
    public static final String RUN = "run.json";
    public static final String SUMMARY = "summary.json";
    public static final String SUMMARY_TEXT = "summary.md";
    public static final String COMPARISON = "comparison.json";
    public static final String COMPARISON_TEXT = "comparison.md";

    private RunFiles() {}

    /** Makes the folder, or empties it of an earlier rehearsal. */
    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of(EVENTS, PROGRESS, SUMMARY, SUMMARY_TEXT, COMPARISON, COMPARISON_TEXT, RUN)) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written to", e);
        }
    }

    /** Replaces the file in one move, so that nobody reads half of it. */
    static void write(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve(name + ".part");
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }
}
