package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.StorageUnavailable;
import fr.duret.maintenance.documents.storage.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps archive and storage in step, every night: destroys what has been kept long enough, removes what a crash left
 * without a document, counts what an immutable store does not let go of yet, and the documents whose content is missing.
 */
@Component
class ArchiveKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final Duration LEFT_ALONE = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final Preservation preservation;
    private final Contents contents;
    private final Vault vault;
    private final Clock clock;
    private volatile int missing;
    private volatile int heldBack;

    ArchiveKeeper(Preservation preservation, Contents contents, Vault vault, Clock clock) {
        this.preservation = preservation;
        this.contents = contents;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void keepInStep() {
        try {
            destroyDue();
            sweep();
            count();
        } catch (StorageUnavailable e) {
            LOG.warn("The archive could not be kept in step; it is tried again tomorrow", e);
        }
    }

    /** Destroys the documents whose time is over and that nobody holds; how many. */
    int destroyDue() {
        int destroyed = 0;
        List<String> freed = preservation.endDue(BATCH);
        while (!freed.isEmpty()) {
            freed.forEach(contents::removeUnlessKept);
            destroyed += freed.size();
            freed = preservation.endDue(BATCH);
        }
        if (destroyed > 0) {
            LOG.info("{} documents were destroyed, as due", destroyed);
        }
        return destroyed;
    }

    /** Removes contents older than a day that no document has; how many. */
    int sweep() {
        Instant before = clock.instant().minus(LEFT_ALONE);
        vault.tidy(before);
        List<String> old = new ArrayList<>();
        vault.list(content -> {
            if (content.writtenAt().isBefore(before)) {
                old.add(content.fingerprint());
            }
        });
        int removed = 0;
        int kept = 0;
        for (int from = 0; from < old.size(); from += BATCH) {
            List<String> some = old.subList(from, Math.min(old.size(), from + BATCH));
            Set<String> known = contents.among(some);
            for (String fingerprint : some) {
                if (known.contains(fingerprint)) {
                    continue;
                }
                if (contents.removeUnlessKept(fingerprint)) {
                    removed++;
                } else if (contents.among(List.of(fingerprint)).isEmpty()) {
                    kept++;
                }
            }
        }
        heldBack = kept;
        if (removed > 0) {
            LOG.info("{} contents without a document were removed", removed);
        }
        return removed;
    }

    /** Counts the documents whose content is missing; each is named in the log. */
    int count() {
        Set<String> wanted = new HashSet<>(contents.all());
        vault.plainFiles().forEach(wanted::remove);
        vault.list(content -> wanted.remove(content.fingerprint()));
        wanted.forEach(fingerprint -> LOG.error("The content {} of a document is missing", fingerprint));
        missing = wanted.size();
        return missing;
    }

    /** How many contents without a document the storage did not let go of at the last sweep. */
    int heldBack() {
        return heldBack;
    }

    /** How many contents were missing at the last count. */
    int missing() {
        return missing;
    }
}
