package fr.duret.maintenance.processes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that has failed too often, by its place in the model.
 *
 * @param process the model's key
 * @param activity the element of the model
 * @param businessKey the aggregate that its process is about, if it has one
 */
public record StuckStep(
        String incidentId,
        String process,
        String activity,
        @Nullable UUID businessKey,
        String message) {}
