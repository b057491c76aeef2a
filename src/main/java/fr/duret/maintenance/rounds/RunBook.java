package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Slot;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Optimisations and their proposals, as they are stored. */
@Component
class RunBook {

    private final JdbcClient database;

    RunBook(JdbcClient database) {
        this.database = database;
    }

    Optional<OptimisationRun> run(UUID id) {
        return database.sql("SELECT * FROM optimisation_run WHERE id = ?")
                .param(id)
                .query(RunBook::run)
                .optional();
    }

    /** The same, taken for the rest of the transaction. */
    Optional<OptimisationRun> locked(UUID id) {
        return database.sql("SELECT * FROM optimisation_run WHERE id = ? FOR UPDATE")
                .param(id)
                .query(RunBook::run)
                .optional();
    }

    Optional<OptimisationRun> latest() {
        return database.sql("SELECT * FROM optimisation_run ORDER BY asked_at DESC, id DESC LIMIT 1")
                .query(RunBook::run)
                .optional();
    }

    /** The one that waits, runs or is to be decided, taken for the rest of the transaction. */
    Optional<OptimisationRun> open() {
        return database.sql(
                        "SELECT * FROM optimisation_run WHERE state IN ('WAITING', 'RUNNING', 'PROPOSED') FOR UPDATE")
                .query(RunBook::run)
                .optional();
    }

    void end(UUID id, RunState state, @Nullable String by, Instant at) {
        database.sql("UPDATE optimisation_run SET state = :state, decided_by = :by, ended_at = :at WHERE id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<ProposedVisit> visits(UUID run) {
        return database.sql("SELECT * FROM proposed_visit WHERE run_id = ? ORDER BY after_start, intervention_id")
                .param(run)
                .query(RunBook::visit)
                .list();
    }

    void settle(UUID run, ProposedVisit visit, @Nullable String left) {
        database.sql("""
                        UPDATE proposed_visit SET outcome = :outcome, why = :why
                        WHERE run_id = :run AND intervention_id = :intervention
                        """)
                .param("outcome", left == null ? "PUBLISHED" : "LEFT")
                .param("why", left)
                .param("run", run)
                .param("intervention", visit.interventionId())
                .update();
    }

    /** The technicians whose new rounds were accepted; none where all were. */
    List<UUID> chosen(UUID run) {
        return database.sql("SELECT chosen FROM optimisation_run WHERE id = ?")
                .param(run)
                .query((row, number) -> ids(row.getArray("chosen")))
                .single();
    }

    static List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }

    private static OptimisationRun run(ResultSet row, int number) throws SQLException {
        return new OptimisationRun(
                row.getObject("id", UUID.class),
                RunState.valueOf(row.getString("state")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ids(row.getArray("locked")),
                row.getObject("found_after", Long.class),
                row.getObject("points", Long.class),
                figures(row, "before"),
                figures(row, "after"),
                row.getString("decided_by"));
    }

    private static @Nullable PlanFigures figures(ResultSet row, String when) throws SQLException {
        Long metres = row.getObject("metres_" + when, Long.class);
        return metres == null
                ? null
                : new PlanFigures(
                        metres,
                        row.getLong("minutes_" + when),
                        row.getLong("overtime_" + when),
                        row.getLong("late_" + when),
                        row.getLong("waiting_" + when));
    }

    private static ProposedVisit visit(ResultSet row, int number) throws SQLException {
        OffsetDateTime before = row.getObject("before_start", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new ProposedVisit(
                row.getObject("intervention_id", UUID.class),
                row.getLong("seen_version"),
                row.getObject("before_technician", UUID.class),
                before == null ? null : before.toInstant(),
                new Slot(
                        row.getObject("after_technician", UUID.class),
                        row.getObject("after_start", OffsetDateTime.class).toInstant(),
                        row.getObject("after_end", OffsetDateTime.class).toInstant()),
                outcome == null ? null : "PUBLISHED".equals(outcome),
                row.getString("why"));
    }
}
