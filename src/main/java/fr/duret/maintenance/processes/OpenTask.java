package fr.duret.maintenance.processes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody at the office.
 *
 * @param step the element of the model, such as {@code Task_CallCustomer}
 * @param name what to do, in French
 * @param due until when it serves, if it says so
 * @param businessKey the aggregate that it is about
 * @param termId the contract's term that it is about, if it is about one
 */
public record OpenTask(
        String id,
        String step,
        String name,
        Instant since,
        @Nullable Instant due,
        UUID businessKey,
        @Nullable UUID termId,
        @Nullable String assignee) {}
