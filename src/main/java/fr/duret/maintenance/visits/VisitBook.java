package fr.duret.maintenance.visits;

import fr.duret.maintenance.shared.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The visits that contracts promise, to be read. */
@Service
public class VisitBook {

    private static final String ROW = """
            SELECT v.id, v.contract_id, v.term_id, v.number, v.state, v.due_from, v.due_to, v.carried, v.intervention_id,
                   i.status, coalesce((SELECT min(p.started_at) FROM work_period p WHERE p.intervention_id = i.id),
                                      i.planned_start) AS at
            FROM contract_visit v LEFT JOIN intervention i ON i.id = v.intervention_id
            """;

    /** To whose term an intervention belongs. */
    public record Owner(UUID contractId, UUID termId) {}

    private final JdbcClient database;
    private final Clock clock;

    VisitBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The visits of a term, in their order. */
    public List<VisitView> ofTerm(UUID termId) {
        return database.sql(ROW + " WHERE v.term_id = :term ORDER BY v.due_from, v.number")
                .param("term", termId)
                .query(this::view)
                .list();
    }

    /** That visit; refused as {@code visit-unknown} if there is none. */
    public VisitView visit(UUID id) {
        return database.sql(ROW + " WHERE v.id = :id")
                .param("id", id)
                .query(this::view)
                .optional()
                .orElseThrow(VisitRecords::unknown);
    }

    /** The last day of a term. */
    public LocalDate lastDayOf(UUID termId) {
        return database.sql("SELECT ends_on FROM contract_term WHERE id = :term")
                .param("term", termId)
                .query(LocalDate.class)
                .single();
    }

    /** The visits of all terms of a contract, in their order. */
    public List<VisitView> ofContract(UUID contractId) {
        return database.sql(ROW + " WHERE v.contract_id = :contract ORDER BY v.due_from, v.number")
                .param("contract", contractId)
                .query(this::view)
                .list();
    }

    /** The visits that nobody has planned in their time, the latest one first. */
    public List<VisitView> late() {
        return database.sql(ROW + """
                         WHERE v.state = 'OPEN' AND i.status = 'TO_PLAN' AND v.due_to < :today
                        ORDER BY v.due_to, v.id
                        """)
                .param("today", Paris.today(clock))
                .query(this::view)
                .list();
    }

    /** How many visits are due now and have no time yet. */
    public int countDue() {
        return database.sql("""
                        SELECT count(*) FROM contract_visit v JOIN intervention i ON i.id = v.intervention_id
                        WHERE v.state = 'OPEN' AND i.status = 'TO_PLAN' AND v.due_from <= :today
                        """)
                .param("today", Paris.today(clock))
                .query(Integer.class)
                .single();
    }

    /** Whose promise that intervention keeps, if it keeps one. */
    public Optional<Owner> ownerOf(UUID interventionId) {
        return database.sql("SELECT contract_id, term_id FROM contract_visit WHERE intervention_id = :id")
                .param("id", interventionId)
                .query((row, number) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    private VisitView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        LocalDate dueFrom = row.getObject("due_from", LocalDate.class);
        LocalDate dueTo = row.getObject("due_to", LocalDate.class);
        return new VisitView(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("term_id", UUID.class),
                row.getInt("number"),
                stage(row.getString("state"), row.getString("status"), dueFrom, dueTo),
                dueFrom,
                dueTo,
                row.getBoolean("carried"),
                row.getObject("intervention_id", UUID.class),
                at == null ? null : Paris.dateOf(at.toInstant()));
    }

    private VisitStage stage(String state, @Nullable String status, LocalDate dueFrom, LocalDate dueTo) {
        if (!"OPEN".equals(state)) {
            return VisitStage.valueOf(state);
        }
        return switch (String.valueOf(status)) {
            case "PLANNED" -> VisitStage.PLANNED;
            case "IN_PROGRESS", "PAUSED", "UNFINISHED" -> VisitStage.UNDER_WAY;
            case "DONE", "CLOSED" -> VisitStage.DONE;
            default -> unplanned(dueFrom, dueTo, Paris.today(clock));
        };
    }

    private static VisitStage unplanned(LocalDate dueFrom, LocalDate dueTo, LocalDate today) {
        if (today.isAfter(dueTo)) {
            return VisitStage.LATE;
        }
        return today.isBefore(dueFrom) ? VisitStage.LATER : VisitStage.DUE;
    }
}
