package fr.duret.maintenance.rehearsal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what happens: only what its transaction made true, and in an order that no machine changes. */
@Component
@Profile("rehearsal")
class EventLog implements AutoCloseable {

    private final BufferedWriter file;
    private final List<LogLine> now = new ArrayList<>();
    private volatile long written;

    EventLog(RehearsalOptions options) {
        try {
            file = Files.newBufferedWriter(options.out().resolve(RunFiles.EVENTS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written in " + options.out(), e);
        }
    }

    /** Notes it once the transaction that is under way has ended well. */
    void note(LogLine line) {
        afterCommit(() -> now.add(line));
    }

    /** Does it once the transaction that is under way has ended well; at once if there is none. */
    static void afterCommit(Runnable deed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deed.run();
                }
            });
        } else {
            deed.run();
        }
    }

    /** Nothing more happens at this instant: what did is written. */
    void instantIsOver() {
        now.sort(LogLine.ORDER);
        try {
            for (LogLine line : now) {
                file.write(line.json());
                file.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written", e);
        }
        written += now.size();
        now.clear();
    }

    /** So many lines so far. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written", e);
        }
    }
}
