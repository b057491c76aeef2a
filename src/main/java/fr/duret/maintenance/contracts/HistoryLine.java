package fr.duret.maintenance.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a contract's history.
 *
 * @param what what happened, in French
 * @param author who did it, as the reader knows them
 */
public record HistoryLine(
        Instant at, String what, String author, @Nullable String note) {}
