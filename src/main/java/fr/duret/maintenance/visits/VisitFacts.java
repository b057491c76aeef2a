package fr.duret.maintenance.visits;

import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What interventions tell about the visits of a contract. */
@Component
class VisitFacts {

    private final VisitBook book;
    private final JdbcClient database;

    VisitFacts(VisitBook book, JdbcClient database) {
        this.book = book;
        this.database = database;
    }

    /**
     * Waits for whoever is changing one of the term's interventions or its contract, and has whoever comes next wait: what
     * they change is either read here, or told to a process that listens again.
     */
    void hold(UUID termId) {
        database.sql("""
                        SELECT i.id FROM intervention i JOIN contract_visit v ON v.intervention_id = i.id
                        WHERE v.term_id = :term ORDER BY i.id FOR NO KEY UPDATE OF i
                        """).param("term", termId).query(UUID.class).list();
        book.hold(database.sql("SELECT contract_id FROM contract_term WHERE id = :term")
                .param("term", termId)
                .query(UUID.class)
                .single());
    }

    /** Whether somebody has cancelled it. */
    boolean isCancelled(UUID intervention) {
        return "CANCELLED"
                .equals(database.sql("SELECT status FROM intervention WHERE id = :id")
                        .param("id", intervention)
                        .query(String.class)
                        .single());
    }

    /** What was made or planned within the term, in its order, before the contract's visits were reckoned. */
    List<UUID> known(UUID contractId, TermView term) {
        return database.sql("""
                        SELECT i.id FROM intervention i
                        WHERE i.contract_id = :contract AND i.kind IN ('YEARLY_SERVICE', 'PREVENTIVE_MAINTENANCE')
                          AND i.status NOT IN ('TO_PLAN', 'CANCELLED')
                          AND i.planned_start >= :from AND i.planned_start < :end
                          AND NOT EXISTS (SELECT FROM contract_visit v WHERE v.intervention_id = i.id)
                        ORDER BY i.planned_start, i.id
                        """)
                .param("contract", contractId)
                .param("from", Paris.startOf(term.startsOn()).atOffset(ZoneOffset.UTC))
                .param("end", Paris.startOf(term.endsOn().plusDays(1)).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** When the last visit under the contract was really made, or fell due before the contract was known. */
    @Nullable
    LocalDate lastMade(UUID contractId) {
        return database.sql("""
                        SELECT max(day) FROM (
                            SELECT (min(p.started_at) AT TIME ZONE 'Europe/Paris')::date AS day
                            FROM intervention i JOIN work_period p ON p.intervention_id = i.id
                            WHERE i.contract_id = :contract AND i.kind IN ('YEARLY_SERVICE', 'PREVENTIVE_MAINTENANCE')
                              AND i.status IN ('DONE', 'CLOSED')
                            GROUP BY i.id
                            UNION ALL
                            SELECT due_from + (due_to - due_from) / 2 FROM contract_visit
                            WHERE contract_id = :contract AND state = 'ELSEWHERE') AS made
                        """)
                .param("contract", contractId)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
