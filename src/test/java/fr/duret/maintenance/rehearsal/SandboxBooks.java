package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what the sandbox's database holds of visits into a file, before the sandbox is thrown away. */
final class SandboxBooks implements ApplicationListener<ContextClosedEvent> {

    static final String FILE = "books.ndjson";

    /** A line for each intervention, with all that came of it; times are seconds since 1970. */
    private static final String VISITS = """
            SELECT jsonb_build_object(
              'intervention', i.reference, 'status', i.status, 'contract', c.reference,
              'start', extract(epoch FROM i.planned_start), 'end', extract(epoch FROM i.planned_end),
              'work', (SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM w.started_at), extract(epoch FROM w.ended_at)))
                       FROM work_period w WHERE w.intervention_id = i.id),
              'signatures', (SELECT count(*) FROM signature s WHERE s.intervention_id = i.id AND s.voided_at IS NULL),
              'documents', (SELECT count(DISTINCT d.id) FROM signature s JOIN document d ON d.id = s.document_id
                            WHERE s.intervention_id = i.id AND s.voided_at IS NULL AND d.kind = 'report'
                              AND d.sealed_at IS NOT NULL),
              'mails', (SELECT count(*) FROM outbox_message m
                        WHERE m.subject_id = i.id AND m.template = 'report-sent'),
              'quoted', EXISTS (SELECT FROM agreed_work w WHERE w.intervention_id = i.id)
                        OR EXISTS (SELECT FROM agreed_visit w WHERE w.intervention_id = i.id),
              'amended', (SELECT a.minutes FROM amendment a WHERE a.intervention_id = i.id),
              'clause', EXISTS (SELECT FROM contract_term t
                                WHERE t.contract_id = c.id AND t.overrun_clause
                                  AND (i.planned_start AT TIME ZONE 'Europe/Paris')::date
                                      BETWEEN t.starts_on AND least(t.ends_on, c.terminated_on)),
              'overrun', (SELECT to_jsonb(o) FROM overrun o WHERE o.intervention_id = i.id),
              'invoices', (SELECT jsonb_agg(to_jsonb(v) || jsonb_build_object('lines',
                             (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position)
                              FROM invoice_line l WHERE l.invoice_id = v.id)))
                           FROM invoice v WHERE v.subject_id = i.id AND v.kind = 'INVOICE'),
              'survey', (SELECT jsonb_build_object('state', s.state, 'overall', s.overall,
                           'opened', extract(epoch FROM s.opened_at), 'answered', extract(epoch FROM s.answered_at),
                           'sent', (SELECT jsonb_agg(jsonb_build_object('template', m.template,
                                      'at', extract(epoch FROM m.sent_at)))
                                    FROM outbox_message m WHERE m.subject_id = s.id),
                           'action', (SELECT jsonb_build_object('due', a.due_on, 'done', a.done_at IS NOT NULL)
                                      FROM corrective_action a WHERE a.survey_id = s.id))
                         FROM survey s WHERE s.subject_id = i.id)
            )::text
            FROM intervention i LEFT JOIN contract c ON c.id = i.contract_id
            ORDER BY i.reference
            """;

    /** A line for each process that still runs about a visit or its survey. */
    private static final String RUNNING = """
            SELECT jsonb_build_object('process', e.proc_def_id_, 'about', coalesce(i.reference, s.subject),
              'task', t.task_def_key_, 'since', extract(epoch FROM t.create_time_))::text
            FROM act_ru_execution e
            LEFT JOIN act_ru_task t ON t.proc_inst_id_ = e.id_
            LEFT JOIN intervention i ON i.id::text = e.business_key_
            LEFT JOIN survey s ON s.id::text = e.business_key_
            WHERE e.id_ = e.proc_inst_id_ AND (i.id IS NOT NULL OR s.id IS NOT NULL)
            ORDER BY 1
            """;

    /** A line for each issued invoice or credit note, in the order of the numbers. */
    private static final String NUMBERS = """
            SELECT jsonb_build_object('series', v.series, 'sequence', v.sequence, 'issued', v.issued_on)::text
            FROM invoice v WHERE v.number IS NOT NULL ORDER BY v.series, v.sequence
            """;

    private final JdbcClient database;
    private final RehearsalOptions options;

    SandboxBooks(JdbcClient database, RehearsalOptions options) {
        this.database = database;
        this.options = options;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        List<String> lines =
                new ArrayList<>(database.sql(VISITS).query(String.class).list());
        lines.addAll(database.sql(RUNNING).query(String.class).list());
        lines.addAll(database.sql(NUMBERS).query(String.class).list());
        try {
            Files.write(options.out().resolve(FILE), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
