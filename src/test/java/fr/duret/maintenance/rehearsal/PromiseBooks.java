package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.ClockedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies what the sandbox's database holds of promised visits into a file, before the sandbox is thrown away, and who
 * was at work without being allowed to: that shows at the moment only, because dates are renewed.
 */
final class PromiseBooks {

    static final String FILE = "promises.ndjson";

    /** Whoever arrives while away, or without a valid BR (for new installations B1V or B2V). */
    private static final String NOT_ALLOWED = """
            SELECT jsonb_build_object('notAllowed', i.reference, 'technician', t.reference, 'day', d.day)::text
            FROM intervention i
            JOIN technician t ON t.id = i.technician_id
            CROSS JOIN (SELECT (:at AT TIME ZONE 'Europe/Paris')::date AS day) d
            WHERE i.id = :id
              AND (EXISTS (SELECT FROM absence a
                           WHERE a.technician_id = t.id AND d.day BETWEEN a.first_day AND a.last_day)
                   OR NOT EXISTS (SELECT FROM qualification q
                                  WHERE q.technician_id = t.id
                                    AND (q.expires_on IS NULL OR q.expires_on >= d.day)
                                    AND CASE WHEN i.kind = 'NEW_INSTALLATION' THEN q.symbol IN ('B1V', 'B2V')
                                             ELSE q.symbol = 'BR' END))
            """;

    /** A line for each promised visit, with the intervention that keeps the promise. */
    private static final String VISITS = """
            SELECT jsonb_build_object(
              'contract', c.reference, 'number', v.number, 'state', v.state, 'status', i.status,
              'from', v.due_from, 'to', v.due_to,
              'planned', (i.planned_start AT TIME ZONE 'Europe/Paris')::date,
              'made', (SELECT (min(w.started_at) AT TIME ZONE 'Europe/Paris')::date
                       FROM work_period w WHERE w.intervention_id = i.id))::text
            FROM contract_visit v JOIN contract c ON c.id = v.contract_id
            LEFT JOIN intervention i ON i.id = v.intervention_id
            ORDER BY c.reference, v.due_from, v.number
            """;

    /** A line for each running contract's term that has begun and for which nobody has reckoned any visit. */
    private static final String FORGOTTEN = """
            SELECT jsonb_build_object('forgotten', c.reference)::text
            FROM contract c JOIN contract_term t ON t.contract_id = c.id
            WHERE c.status = 'ACTIVE' AND c.visits_per_year > 0 AND t.ends_on >= :from AND t.starts_on < :to
              AND NOT EXISTS (SELECT FROM contract_visit v WHERE v.term_id = t.id)
            ORDER BY c.reference
            """;

    /** A line for each two interventions that one technician would have to be at together. */
    private static final String TOGETHER = """
            SELECT jsonb_build_object('together', a.reference, 'with', b.reference)::text
            FROM intervention a JOIN intervention b
              ON b.technician_id = a.technician_id AND b.reference > a.reference
             AND a.planned_start < b.planned_end AND b.planned_start < a.planned_end
            WHERE a.status <> 'CANCELLED' AND b.status <> 'CANCELLED'
            ORDER BY a.reference, b.reference
            """;

    private final JdbcClient database;
    private final RehearsalOptions options;
    private final List<String> lines = new ArrayList<>();

    PromiseBooks(JdbcClient database, RehearsalOptions options) {
        this.database = database;
        this.options = options;
    }

    @EventListener
    void on(ClockedIn event) {
        lines.addAll(database.sql(NOT_ALLOWED)
                .param("id", event.interventionId())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    @EventListener
    void on(ContextClosedEvent closing) {
        lines.addAll(database.sql(VISITS).query(String.class).list());
        lines.addAll(database.sql(FORGOTTEN)
                .param("from", options.from())
                .param("to", options.to())
                .query(String.class)
                .list());
        lines.addAll(database.sql(TOGETHER).query(String.class).list());
        try {
            Files.write(options.out().resolve(FILE), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
