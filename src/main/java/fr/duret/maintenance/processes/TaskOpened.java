package fr.duret.maintenance.processes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task has been put before the office, in the transaction that is under way.
 *
 * @param process the model's key
 * @param step the element of the model
 * @param businessKey the aggregate that it is about, if its process has one
 * @param termId the contract's term that it is about, if it is about one
 */
public record TaskOpened(
        String taskId,
        String process,
        String step,
        @Nullable UUID businessKey,
        @Nullable UUID termId) {}
