package fr.duret.maintenance.processes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task waits no longer, in the transaction that is under way.
 *
 * @param by who completed it; absent if its process took it back
 */
public record TaskClosed(
        String taskId,
        String process,
        String step,
        @Nullable UUID businessKey,
        @Nullable String by) {}
