package fr.duret.maintenance.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Many answers at a time, to be read. */
@Service
public class SurveyList {

    private static final String ANSWERED = """
            SELECT s.*, a.what, a.due_on AS action_due_on, a.done_at AS action_done_at
            FROM survey s LEFT JOIN corrective_action a ON a.survey_id = s.id
            WHERE s.overall IS NOT NULL
            """;

    private final JdbcClient database;

    SurveyList(JdbcClient database) {
        this.database = database;
    }

    /**
     * An answer as lists show it.
     *
     * @param action what was decided about it, if anything
     * @param actionDone whether that is done
     */
    public record Row(
            UUID id,
            UUID customerId,
            String subject,
            String title,
            LocalDate doneOn,
            @Nullable UUID technicianId,
            int overall,
            @Nullable String remark,
            OffsetDateTime answeredAt,
            @Nullable String action,
            @Nullable LocalDate actionDueOn,
            boolean actionDone) {}

    /** The answers, newest first; only those below three of five if so wished. */
    public List<Row> answers(boolean lowOnly, int page, int pageSize) {
        return database.sql(ANSWERED + (lowOnly ? " AND s.overall < " + SurveyView.SATISFIED : "")
                        + " ORDER BY s.answered_at DESC, s.id DESC LIMIT ? OFFSET ?")
                .params(pageSize, (long) page * pageSize)
                .query(SurveyList::row)
                .list();
    }

    /** A customer's answers, newest first. */
    public List<Row> ofCustomer(UUID customerId) {
        return database.sql(ANSWERED + " AND s.customer_id = ? ORDER BY s.answered_at DESC, s.id DESC")
                .param(customerId)
                .query(SurveyList::row)
                .list();
    }

    /** How many have answered; only with less than three of five if so wished. */
    public long count(boolean lowOnly) {
        return database.sql("SELECT count(*) FROM survey WHERE overall IS NOT NULL"
                        + (lowOnly ? " AND overall < " + SurveyView.SATISFIED : ""))
                .query(Long.class)
                .single();
    }

    /** How many surveys were opened at all. */
    public long countOpened() {
        return database.sql("SELECT count(*) FROM survey").query(Long.class).single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("subject"),
                row.getString("title"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("technician_id", UUID.class),
                row.getInt("overall"),
                row.getString("remark"),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getString("what"),
                row.getObject("action_due_on", LocalDate.class),
                row.getObject("action_done_at", OffsetDateTime.class) != null);
    }
}
