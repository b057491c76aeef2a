package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes something, as its headers tell of it.
 *
 * @param key the Idempotency-Key: the same one means the same request again
 * @param address what is asked for, method and path
 * @param version what If-Match says
 */
record Write(Worker worker, String key, String address, @Nullable Long version) {

    /** The change of an intervention on the version that the device has seen; refused as {@code version-needed}. */
    Change of(UUID interventionId) {
        Long seen = version;
        if (seen == null) {
            throw new Refusal(
                    Refusal.Kind.VERSION_NEEDED,
                    "version-needed",
                    "Version manquante",
                    "Joignez l'en-tête If-Match avec l'ETag de l'intervention que vous avez lue : If-Match: \"3\".");
        }
        return new Change(interventionId, worker.technicianId(), worker.name(), seen);
    }
}
