package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.RegisterCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun nothing has been stored: it is what would be done
 * @param lines how many lines the file has below its titles, blank ones left out
 * @param refused how many of them are wrong
 * @param problems what is wrong, by line; the first {@link #MOST_PROBLEMS} of them
 * @param problemsLeftOut how many more there are
 * @param sameFileBefore the last import of a file with the very same content, if there was one
 */
public record ImportReport(
        ImportKind kind,
        String fileName,
        String sha256,
        boolean dryRun,
        int lines,
        int created,
        int updated,
        int unchanged,
        int refused,
        List<ImportProblem> problems,
        int problemsLeftOut,
        @Nullable ImportRun sameFileBefore) {

    /** How many problems a report tells in detail. */
    public static final int MOST_PROBLEMS = 200;

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** How many lines are right. */
    public int accepted() {
        return lines - refused;
    }

    RegisterCounts counts() {
        return new RegisterCounts(created, updated, unchanged);
    }
}
