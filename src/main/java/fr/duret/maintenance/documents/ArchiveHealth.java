package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.StorageUnavailable;
import fr.duret.maintenance.documents.storage.Vault;
import io.micrometer.core.instrument.MeterRegistry;
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

    private final Vault vault;
    private final ArchiveKeeper keeper;

    ArchiveHealth(Vault vault, ArchiveKeeper keeper, MeterRegistry metrics) {
        this.vault = vault;
        this.keeper = keeper;
        metrics.gauge("duret.documents.missing", keeper, ArchiveKeeper::missing);
    }

    @Override
    public Health health() {
        Health.Builder health = keeper.missing() == 0 ? Health.up() : Health.status(DEGRADED);
        try {
            vault.probe();
        } catch (StorageUnavailable e) {
            health.status(DEGRADED).withDetail("storage", String.valueOf(e.getCause()));
        }
        return health.withDetail("missing", keeper.missing()).build();
    }
}
