package fr.duret.maintenance.rehearsal.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal that somebody asked for.
 *
 * @param editedModels the file names of models that differ from those that run; none if it rehearses what runs
 * @param reason why it ended early, in French
 */
public record RehearsalRun(
        UUID id,
        String name,
        RehearsalPeriod period,
        LocalDate from,
        long seed,
        RehearsedBook book,
        List<String> editedModels,
        String askedBy,
        Instant askedAt,
        RunState state,
        RehearsalProgress progress,
        @Nullable String reason) {

    /** The last day that it lives through. */
    public LocalDate to() {
        return period.endFrom(from).minusDays(1);
    }

    /** Both live through the same days, with the same contracts and the same chance: only models can differ. */
    public boolean comparableWith(RehearsalRun other) {
        return from.equals(other.from) && period == other.period && seed == other.seed && book == other.book;
    }

    static RehearsalRun of(Ticket ticket, Standing standing, RehearsalProgress progress) {
        return new RehearsalRun(
                ticket.id(),
                ticket.name(),
                ticket.period(),
                ticket.from(),
                ticket.seed(),
                ticket.book(),
                ticket.editedModels(),
                ticket.askedBy(),
                ticket.askedAt(),
                standing.state(),
                progress,
                standing.reason());
    }
}
