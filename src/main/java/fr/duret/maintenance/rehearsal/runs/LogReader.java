package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a rehearsal's log line by line, never more than one in memory; a line that cannot be read is counted. */
final class LogReader {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ObjectReader reader;
    private final byte[] line = new byte[LONGEST_LINE];

    LogReader(Path file, ObjectMapper json) {
        this.file = file;
        this.reader = json.readerFor(LoggedEvent.class);
    }

    /**
     * Hands over each event in the order of the log. A log that is being written may end in half a line, which is no
     * broken one.
     *
     * @return how many lines could not be read
     */
    long read(Consumer<LoggedEvent> events) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream log = Files.newInputStream(file)) {
            return read(log, events);
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " cannot be read", e);
        }
    }

    private long read(InputStream log, Consumer<LoggedEvent> events) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long broken = 0;
        int length = 0;
        boolean tooLong = false;
        for (int filled = log.read(buffer); filled >= 0; filled = log.read(buffer)) {
            for (int at = 0; at < filled; at++) {
                if (buffer[at] != '\n') {
                    tooLong = tooLong || length == LONGEST_LINE;
                    if (!tooLong) {
                        line[length++] = buffer[at];
                    }
                    continue;
                }
                if (tooLong || (length > 0 && !hand(length, events))) {
                    broken++;
                }
                length = 0;
                tooLong = false;
            }
        }
        return broken;
    }

    private boolean hand(int length, Consumer<LoggedEvent> events) throws IOException {
        LoggedEvent event;
        try {
            event = reader.readValue(line, 0, length);
        } catch (JsonProcessingException e) {
            return false;
        }
        if (event == null || !event.complete()) {
            return false;
        }
        events.accept(event);
        return true;
    }
}
