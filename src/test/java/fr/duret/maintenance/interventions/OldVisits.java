package fr.duret.maintenance.interventions;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the books with visits that are long over, for benchmarks. */
public final class OldVisits {

    private OldVisits() {}

    /**
     * Writes so many closed visits of the customers, sites and technicians of the interventions that there are, in turn.
     *
     * @param apart how far the next one lies before the last, back into the past
     */
    public static void fill(JdbcClient database, int count, Duration apart) {
        database.sql("""
                        INSERT INTO intervention (id, version, reference, kind, status, subject, customer_id, site_id,
                                                  technician_id, planned_start, planned_end, created_at)
                        SELECT gen_random_uuid(), 7, 'OLD-' || n,
                               CASE n % 3 WHEN 0 THEN 'DIAGNOSIS' ELSE 'YEARLY_SERVICE' END, 'CLOSED', 'Visite',
                               i.customer_id, i.site_id, i.technician_id,
                               i.planned_start - n * :hours * interval '1 hour',
                               i.planned_end - n * :hours * interval '1 hour', i.created_at
                        FROM generate_series(1, :count) n
                        JOIN (SELECT *, row_number() OVER (ORDER BY id) AS number FROM intervention) i
                          ON i.number = n % (SELECT count(*) FROM intervention) + 1
                        """).param("count", count).param("hours", apart.toHours()).update();
    }
}
