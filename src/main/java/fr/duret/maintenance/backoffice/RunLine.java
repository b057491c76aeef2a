package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RunState;
import fr.duret.maintenance.shared.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as pages show it.
 *
 * @param models what is special about its models
 * @param reached the day that it has come to
 */
record RunLine(
        UUID id,
        String url,
        String name,
        String period,
        String models,
        String book,
        long seed,
        Tone state,
        boolean over,
        boolean waiting,
        boolean readable,
        int percent,
        @Nullable LocalDate reached,
        long events,
        String askedBy,
        Instant askedAt,
        @Nullable String reason) {

    static final String ROOT = "/repetitions";

    static RunLine of(RehearsalRun run) {
        return new RunLine(
                run.id(),
                ROOT + "/" + run.id(),
                run.name(),
                "du " + French.dayMonth(run.from()) + " " + run.from().getYear() + " au " + French.dayMonth(run.to())
                        + " " + run.to().getYear(),
                run.editedModels().isEmpty() ? "les modèles en service" : String.join(", ", run.editedModels()),
                run.book().label(),
                run.seed(),
                state(run.state()),
                run.state().over(),
                run.state() == RunState.WAITING,
                run.progress().events() > 0,
                run.state() == RunState.FINISHED ? 100 : run.progress().percent(),
                run.progress().reached(),
                run.progress().events(),
                run.askedBy(),
                run.askedAt(),
                run.reason() == null ? null : French.typeset(run.reason()));
    }

    private static Tone state(RunState state) {
        return switch (state) {
            case WAITING -> new Tone("en attente", "calm");
            case RUNNING -> new Tone("en cours", "action");
            case FINISHED -> new Tone("terminée", "done");
            case STOPPED -> new Tone("arrêtée", "warn");
            case FAILED -> new Tone("en échec", "alert");
        };
    }
}
