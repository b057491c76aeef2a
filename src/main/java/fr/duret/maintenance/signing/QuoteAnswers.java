package fr.duret.maintenance.signing;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Moments;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said about quotes that were lost or taken back. */
@Service
public class QuoteAnswers {

    private final JdbcClient database;
    private final Clock clock;

    QuoteAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps an answer; the same one about the same quote again changes nothing. */
    @Transactional
    public void record(UUID quoteId, QuoteAnswer answer, @Nullable String note, String by) {
        database.sql("""
                        INSERT INTO quote_answer (id, quote_id, answer, note, author, at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (quote_id, answer) DO NOTHING
                        """)
                .params(Arrays.asList(Ids.next(), quoteId, answer.name(), note, by, Moments.utc(clock.instant())))
                .update();
    }

    /** The answers about that quote, oldest first. */
    @Transactional(readOnly = true)
    public List<QuoteAnswer> of(UUID quoteId) {
        return database.sql("SELECT answer FROM quote_answer WHERE quote_id = ? ORDER BY at, id")
                .param(quoteId)
                .query((row, number) -> QuoteAnswer.valueOf(row.getString("answer")))
                .list();
    }
}
