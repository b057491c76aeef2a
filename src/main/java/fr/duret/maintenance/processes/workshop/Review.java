package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.workshop.Proposals.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it would be today: what differs, what is wrong, what goes along.
 *
 * @param findings all that the checks found; as long as there is one, nothing can be deployed
 * @param companions unchanged models that get a new version too, because a file is bound to their deployment
 */
public record Review(
        Proposal proposal, List<ReviewedFile> files, List<Finding> findings, List<RunningModel> companions) {

    /**
     * One file of it.
     *
     * @param now what runs in its place
     * @param changes absent if the file cannot be read
     */
    public record ReviewedFile(
            ProposedFile file,
            @Nullable RunningModel now,
            @Nullable ModelChanges changes) {

        public boolean identical() {
            return changes != null && changes.identical();
        }

        /** Whether somebody deployed another version after this file was sent. */
        public boolean outdated() {
            return (now == null ? 0 : now.version()) != file.baseVersion();
        }
    }

    /** Whether any file differs from what runs. */
    public boolean newThings() {
        return files.stream().anyMatch(file -> !file.identical());
    }

    public boolean outdated() {
        return files.stream().anyMatch(ReviewedFile::outdated);
    }

    /** Whether it can be deployed as it stands. */
    public boolean ready() {
        return newThings() && !outdated() && findings.isEmpty();
    }
}
