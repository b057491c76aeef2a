package fr.duret.maintenance.billing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers without gap or repeat (CGI ann. II art. 242 nonies A, I 7°): the series' row is locked until the issuing
 * transaction ends, so a number that is rolled back is given to the next one.
 */
@Repository
class InvoiceNumbers {

    private final JdbcClient database;

    InvoiceNumbers(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String series) {
        return database.sql("""
                        INSERT INTO invoice_series (series, last) VALUES (?, 1)
                        ON CONFLICT (series) DO UPDATE SET last = invoice_series.last + 1 RETURNING last
                        """).param(series).query(Integer.class).single();
    }
}
