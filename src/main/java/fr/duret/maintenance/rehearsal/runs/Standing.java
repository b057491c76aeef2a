package fr.duret.maintenance.rehearsal.runs;

import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, as its keeper wrote it.
 *
 * @param reason why it ended early, in French
 */
record Standing(RunState state, @Nullable String reason) {}
