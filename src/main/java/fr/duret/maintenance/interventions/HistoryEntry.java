package fr.duret.maintenance.interventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an intervention.
 *
 * @param version the intervention's version from then on
 * @param what in French: « Arrivée pointée »
 * @param author who did it
 */
public record HistoryEntry(long version, Instant at, String what, String author, @Nullable String note) {}
