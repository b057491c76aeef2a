package fr.duret.maintenance.processes.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deployment of the workshop, as the journal has it.
 *
 * @param undoes the deployment that this one took back
 * @param undone whether another one took this one back
 * @param current whether each of its files still is the newest version
 */
public record Deed(
        UUID id,
        String by,
        Instant at,
        String note,
        @Nullable UUID undoes,
        boolean undone,
        boolean current,
        List<DeployedFile> files) {

    /** A file of it: the version that it became, and the one in whose place it stepped (0: none). */
    public record DeployedFile(
            String fileName, ModelKind kind, String modelKey, int version, int replacedVersion, String sha256) {}

    /** Whether it can be taken back: nothing came after it, and each of its files had a version before. */
    public boolean undoable() {
        return current && !undone && files.stream().allMatch(file -> file.replacedVersion() > 0);
    }
}
