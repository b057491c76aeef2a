package fr.duret.maintenance.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that has failed too often and waits for somebody to look, or that waits for something out of reach and goes on
 * by itself.
 *
 * @param step the element's label in the model
 * @param businessKey the id of the aggregate that the process is about
 */
public record Incident(
        String id, String instanceId, String step, @Nullable String businessKey, String message, Instant since) {}
