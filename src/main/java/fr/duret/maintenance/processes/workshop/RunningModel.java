package fr.duret.maintenance.processes.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model that the engine knows.
 *
 * @param key what it is called by others, such as {@code contract-lifecycle}
 * @param fileName the file that it came in
 * @param since when it was deployed
 * @param deployer who deployed it in the workshop; absent if it came otherwise
 * @param origin where it came from, in French
 * @param instances how many process instances run on it
 * @param incidents how many of their steps are stuck
 */
public record RunningModel(
        ModelKind kind,
        String key,
        String name,
        int version,
        String definitionId,
        String deploymentId,
        String resource,
        String fileName,
        Instant since,
        @Nullable String deployer,
        String origin,
        long instances,
        long incidents) {

    /** The same, under that name. */
    RunningModel called(String title) {
        return new RunningModel(
                kind,
                key,
                title,
                version,
                definitionId,
                deploymentId,
                resource,
                fileName,
                since,
                deployer,
                origin,
                instances,
                incidents);
    }
}
