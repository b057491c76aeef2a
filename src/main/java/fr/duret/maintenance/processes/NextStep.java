package fr.duret.maintenance.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes next for an aggregate.
 *
 * @param what the step's label in the model, such as « Annoncer l’échéance »
 * @param at when it is due; absent for a task that waits now
 */
public record NextStep(String what, @Nullable Instant at) {}
