package fr.duret.maintenance.demo;

import fr.duret.maintenance.processes.TimeMachine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets time pass beside the request that asked for it, one passage at a time, and says how far it has come. */
@Component
@Profile("demo")
class TimePassage {

    private static final Logger LOG = LoggerFactory.getLogger(TimePassage.class);

    private final TimeMachine time;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private @Nullable Passage current;

    TimePassage(TimeMachine time) {
        this.time = time;
    }

    /** From when until when time passes. */
    private record Passage(Instant from, Instant until, Future<?> work) {}

    /** How far a passage has come: the time now, when it ends, and hundredths of the way, 0 to 100. */
    record Progress(Instant now, Instant until, int percent) {}

    /** Starts to let time pass until then; while time passes already, that goes on alone. */
    synchronized void start(Instant until) {
        if (current == null || current.work().isDone()) {
            current = new Passage(time.now(), until, worker.submit(() -> time.advanceTo(until)));
        }
    }

    /** Waits until time has passed, but for no longer than that. */
    void await(Duration most) {
        Optional<Passage> awaited = running();
        try {
            if (awaited.isPresent()) {
                awaited.get().work().get(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            LOG.error(
                    "Time stopped to pass on the way to {}",
                    awaited.orElseThrow().until(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.debug("Time passes for longer than a page can wait");
        }
    }

    /** How far the passage has come; empty if time does not pass. */
    Optional<Progress> progress() {
        return running().map(passage -> {
            Instant now = time.now();
            Duration way = Duration.between(passage.from(), passage.until());
            Duration done = Duration.between(passage.from(), now);
            return new Progress(now, passage.until(), percent(done, way));
        });
    }

    private static int percent(Duration done, Duration way) {
        long hundredths = way.toMillis() > 0 ? done.toMillis() * 100 / way.toMillis() : 100;
        return (int) Math.min(100, Math.max(0, hundredths));
    }

    private synchronized Optional<Passage> running() {
        return Optional.ofNullable(current).filter(passage -> !passage.work().isDone());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Time still passes while the application ends");
        }
    }
}
