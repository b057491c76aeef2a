package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what the sandbox's database holds of quotes into a file, before the sandbox is thrown away. */
final class QuoteBooks implements ApplicationListener<ContextClosedEvent> {

    static final String FILE = "quotes.ndjson";

    /** A line for each version that has left, with what the law asks about and what came of it. */
    private static final String QUOTES = """
            SELECT jsonb_build_object(
              'quote', q.number, 'version', q.edition, 'state', q.state, 'kind', q.kind, 'urgent', q.urgent,
              'smallBusiness', q.small_business, 'offered', q.place, 'earlyWork', q.early_work, 'customer', c.kind,
              'usage', s.usage, 'validUntil', q.valid_until, 'gross', q.net + q.vat, 'percent', q.deposit_percent,
              'sealed', (SELECT count(*) FROM signing g JOIN document d ON d.id = g.sealed_id
                         WHERE g.quote_id = q.id AND g.state = 'SIGNED' AND d.sealed_at IS NOT NULL),
              'work', i.status,
              'begun', (SELECT min((w.started_at AT TIME ZONE 'Europe/Paris')::date)
                        FROM work_period w WHERE w.intervention_id = i.id OR w.intervention_id IN
                            (SELECT b.intervention_id FROM agreed_visit b WHERE b.quote_id = q.id)),
              'deposit', (SELECT sum(d.net + d.vat) FROM invoice d
                          WHERE d.subject_id = q.id AND d.kind = 'DEPOSIT' AND NOT d.credited),
              'billed', (SELECT sum(v.net + v.vat) FROM invoice v
                         WHERE v.kind = 'INVOICE' AND v.subject_id IN
                             (SELECT i.id UNION ALL
                              SELECT w.intervention_id FROM agreed_visit w WHERE w.quote_id = q.id)),
              'amended', EXISTS (SELECT FROM amendment a WHERE a.intervention_id = i.id OR a.intervention_id IN
                            (SELECT b.intervention_id FROM agreed_visit b WHERE b.quote_id = q.id)),
              'visits', (SELECT count(*) FROM agreed_visit w WHERE w.quote_id = q.id),
              'processes', (SELECT count(*) FROM act_ru_execution e
                            WHERE e.id_ = e.proc_inst_id_ AND e.business_key_ = q.id::text),
              'tasks', (SELECT count(*) FROM act_ru_execution e JOIN act_ru_task t ON t.proc_inst_id_ = e.id_
                        WHERE e.id_ = e.proc_inst_id_ AND e.business_key_ = q.id::text))::text
            FROM quote q
            JOIN customer c ON c.id = q.customer_id
            JOIN site s ON s.id = q.site_id
            LEFT JOIN agreed_work a ON a.quote_id = q.id
            LEFT JOIN intervention i ON i.id = a.intervention_id
            WHERE q.sent_at IS NOT NULL
            ORDER BY q.number, q.edition
            """;

    private final JdbcClient database;
    private final RehearsalOptions options;

    QuoteBooks(JdbcClient database, RehearsalOptions options) {
        this.database = database;
        this.options = options;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        try {
            Files.write(
                    options.out().resolve(FILE),
                    database.sql(QUOTES).query(String.class).list(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
