package fr.duret.maintenance.processes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process instance stands in its diagram, and how it came there.
 *
 * @param instanceId the engine's id of the instance
 * @param xml the model, with its diagram
 * @param active the elements where it waits or works
 * @param completed the elements that it has left behind
 * @param incidents the elements at which it is stuck
 * @param steps its way so far, in order
 */
public record ProcessTrail(
        String instanceId,
        String xml,
        List<String> active,
        List<String> completed,
        List<String> incidents,
        List<Step> steps) {

    /** One step of the way: an element with a name, entered at an instant and perhaps left again. */
    public record Step(
            String name, Instant entered, @Nullable Instant left) {}
}
