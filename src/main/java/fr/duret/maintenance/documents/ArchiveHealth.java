package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether documents can be stored and read. Without them the office still answers the phone, so that the application is
 * « degraded », not down: nobody shall restart it for that.
 */
@Component("documentStorageHealthIndicator")
class ArchiveHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    /** Shorter than the time that a supervisor gives the whole application to say how it is. */
    private static final int PATIENCE_SECONDS = 3;

    private final Vault vault;
    private final ArchiveKeeper keeper;
    private CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);

    ArchiveHealth(Vault vault, ArchiveKeeper keeper, MeterRegistry metrics) {
        this.vault = vault;
        this.keeper = keeper;
        metrics.gauge("duret.documents.missing", keeper, ArchiveKeeper::missing);
        metrics.gauge("duret.documents.held-back", keeper, ArchiveKeeper::heldBack);
    }

    @Override
    public Health health() {
        Health.Builder health = keeper.missing() == 0 ? Health.up() : Health.status(DEGRADED);
        try {
            look().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            health.status(DEGRADED).withDetail("storage", String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            health.status(DEGRADED).withDetail("storage", "no answer within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            health.unknown();
        }
        return health.withDetail("missing", keeper.missing())
                .withDetail("heldBack", keeper.heldBack())
                .build();
    }

    /** One look at a time: whoever asks while it goes on waits for the same answer. */
    private synchronized CompletableFuture<Void> look() {
        if (looking.isDone()) {
            looking = CompletableFuture.runAsync(vault::probe);
        }
        return looking;
    }
}
