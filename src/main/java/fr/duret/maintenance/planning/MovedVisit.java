package fr.duret.maintenance.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit that stands elsewhere in the proposal than in today's plan. */
public record MovedVisit(
        UUID visitId, @Nullable Placement before, @Nullable Placement after) {}
