package fr.duret.maintenance.surveys;

import fr.duret.maintenance.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about bad scores, followed until it is done. */
@Service
public class CorrectiveActions {

    private final JdbcClient database;
    private final Clock clock;

    CorrectiveActions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what shall be done, until when; deciding again, as long as it is not done, replaces it.
     *
     * @param dueOn absent if it is done at once
     */
    @Transactional
    public void decide(UUID surveyId, String what, @Nullable LocalDate dueOn, String by) {
        database.sql("""
                        INSERT INTO corrective_action (id, survey_id, what, due_on, decided_by, decided_at)
                        VALUES (:id, :survey, :what, :dueOn, :by, :now)
                        ON CONFLICT (survey_id) DO UPDATE
                        SET what = excluded.what, due_on = excluded.due_on, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at
                        WHERE corrective_action.done_at IS NULL
                        """)
                .param("id", Ids.next())
                .param("survey", surveyId)
                .param("what", what.strip())
                .param("dueOn", dueOn)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives the action more time. */
    @Transactional
    public void postpone(UUID surveyId, LocalDate dueOn) {
        database.sql("UPDATE corrective_action SET due_on = ? WHERE survey_id = ? AND done_at IS NULL")
                .params(dueOn, surveyId)
                .update();
    }

    /** Notes that it is done, and what came of it. */
    @Transactional
    public void done(UUID surveyId, String outcome) {
        database.sql("UPDATE corrective_action SET outcome = ?, done_at = ? WHERE survey_id = ? AND done_at IS NULL")
                .params(outcome.strip(), clock.instant().atOffset(ZoneOffset.UTC), surveyId)
                .update();
    }

    /** What was decided about that survey, if anything was. */
    public Optional<CorrectiveAction> of(UUID surveyId) {
        return database.sql("SELECT * FROM corrective_action WHERE survey_id = ?")
                .param(surveyId)
                .query(CorrectiveActions::action)
                .optional();
    }

    static CorrectiveAction action(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new CorrectiveAction(
                row.getObject("survey_id", UUID.class),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                done == null ? null : done.toInstant());
    }
}
