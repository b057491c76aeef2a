package fr.duret.maintenance.billing;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without gap or repeat (CGI ann. II art. 242 nonies A, I 7°): the series' row is locked until the issuing
 * transaction ends, so a number that is rolled back is given to the next one. Dates rise with numbers: whoever waited for
 * that row over midnight, or whose clock was put back, dates as the one before did.
 */
@Repository
class InvoiceNumbers {

    private final JdbcClient database;

    InvoiceNumbers(JdbcClient database) {
        this.database = database;
    }

    /** A place in a series, and the date that goes with it. */
    record Numbered(int number, LocalDate on) {}

    /**
     * The next place in that series.
     *
     * @param today the earliest date that it may bear
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Numbered next(String series, LocalDate today) {
        return database.sql("""
                        INSERT INTO invoice_series (series, last, last_on) VALUES (:series, 1, :today)
                        ON CONFLICT (series) DO UPDATE SET last = invoice_series.last + 1,
                            last_on = greatest(invoice_series.last_on, excluded.last_on)
                        RETURNING last AS number, last_on AS "on"
                        """)
                .param("series", series)
                .param("today", today)
                .query(Numbered.class)
                .single();
    }
}
