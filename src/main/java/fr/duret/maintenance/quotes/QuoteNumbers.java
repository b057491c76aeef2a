package fr.duret.maintenance.quotes;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives quotes their human numbers; unlike an invoice's they may have gaps. */
@Repository
class QuoteNumbers {

    private final JdbcClient database;

    QuoteNumbers(JdbcClient database) {
        this.database = database;
    }

    /** « D-2026-0042 ». */
    String next(LocalDate today) {
        long next =
                database.sql("SELECT nextval('quote_number')").query(Long.class).single();
        return "D-%d-%04d".formatted(today.getYear(), next);
    }
}
