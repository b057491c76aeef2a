package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.shared.Paris;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says twice a second, in a file, how far the rehearsal has come. */
final class Progress implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PERIOD_MILLISECONDS = 500;

    /** How the run stands. */
    enum State {
        RUNNING,
        FINISHED,
        FAILED,
        STOPPED
    }

    private final RehearsalOptions options;
    private final Path folder;
    private final Thread ticker;
    private State state = State.RUNNING;
    private Instant at;
    private long events;
    private @Nullable String message;

    Progress(RehearsalOptions options) {
        this.options = options;
        this.folder = options.out();
        this.at = Paris.startOf(options.from());
        write();
        this.ticker = new Thread(this::tick, "rehearsal-progress");
        ticker.setDaemon(true);
        ticker.start();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLISECONDS);
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void reached(Instant instant, long lines) {
        at = instant;
        events = lines;
    }

    /** The run is over; what is said first holds. */
    synchronized void end(State how, @Nullable String why) {
        if (state == State.RUNNING) {
            state = how;
            message = why;
            if (how == State.FINISHED) {
                at = Paris.startOf(options.to());
            }
            write();
        }
    }

    synchronized boolean isStopped() {
        return state == State.STOPPED;
    }

    private synchronized void write() {
        Map<String, Object> progress = new LinkedHashMap<>();
        progress.put("state", state.name().toLowerCase(Locale.ROOT));
        progress.put("at", LogLine.written(at));
        progress.put("from", options.from().toString());
        progress.put("to", options.to().toString());
        progress.put("events", events);
        progress.put("done", done());
        if (message != null) {
            progress.put("message", message);
        }
        try {
            RunFiles.write(folder, RunFiles.PROGRESS, JSON.writeValueAsString(progress));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A share of one, in thousandths. */
    private double done() {
        double all = Duration.between(Paris.startOf(options.from()), Paris.startOf(options.to()))
                .toMinutes();
        double past = Duration.between(Paris.startOf(options.from()), at).toMinutes();
        return Math.round(Math.min(1, Math.max(0, past / all)) * 1000) / 1000.0;
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
