package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.Vault;
import fr.duret.maintenance.shared.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Looks behind the archive: what lies in the storage, and what the nightly sweep makes of it. */
public class ArchiveInspection {

    private final Vault vault;
    private final Contents contents;
    private final Preservation preservation;
    private final ArchiveKeeper keeper;
    private final BusinessClock clock;

    ArchiveInspection(
            Vault vault, Contents contents, Preservation preservation, ArchiveKeeper keeper, BusinessClock clock) {
        this.vault = vault;
        this.contents = contents;
        this.preservation = preservation;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** What lies there and belongs to no document. */
    public Set<String> orphans() {
        Set<String> orphans = kept();
        contents.all().forEach(orphans::remove);
        return orphans;
    }

    /** How many contents lie there. */
    public int contents() {
        return kept().size();
    }

    private Set<String> kept() {
        Set<String> kept = new HashSet<>();
        vault.list(content -> kept.add(content.fingerprint()));
        return kept;
    }

    /** Whether the document's content is there and is what was stored. */
    public boolean isWhole(UUID document) {
        return preservation.record(document).state() == DocumentRecord.State.WHOLE;
    }

    /** Lets the night come in which what was written until now is more than a day old. */
    public void sweepTheDayAfterTomorrow() {
        clock.moveTo(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2)));
        keeper.sweep();
    }
}
