package fr.duret.maintenance.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Does a thing again when somebody else was at the same record at the same instant. */
public final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 6;

    private Attempts() {}

    /** Runs the whole transaction that {@code deed} is, up to six times; the last collision is thrown. */
    public static <T> T of(Supplier<T> deed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return deed.get();
            } catch (ConcurrencyFailureException e) {
                if (attempt == MOST) {
                    throw e;
                }
                LOG.info("Trying again after a collision ({}): {}", attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    public static void of(Runnable deed) {
        of(() -> {
            deed.run();
            return true;
        });
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
