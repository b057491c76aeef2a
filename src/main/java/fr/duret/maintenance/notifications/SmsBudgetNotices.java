package fr.duret.maintenance.notifications;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the office once a month that the budget for text messages is nearly spent, and once more when it is spent: it
 * stands until somebody has taken note.
 */
@Service
public class SmsBudgetNotices {

    private final SmsBudget budget;
    private final JdbcClient database;
    private final Clock clock;

    SmsBudgetNotices(SmsBudget budget, JdbcClient database, Clock clock) {
        this.budget = budget;
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is something to say that nobody has taken note of this month. */
    public boolean isDue(SmsSpending spending) {
        return spending.nearlySpent()
                && database.sql("SELECT count(*) FROM sms_budget_notice WHERE month = ? AND exhausted = ?")
                                .params(spending.month().atDay(1), spending.exhausted())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    /** Takes note of what is spent now; nothing happens while there is nothing to say. */
    @Transactional
    public void takeNote(String by) {
        SmsSpending spending = budget.thisMonth();
        if (spending.nearlySpent()) {
            database.sql("""
                            INSERT INTO sms_budget_notice (month, exhausted, seen_by, seen_at)
                            VALUES (:month, :exhausted, :by, :at)
                            ON CONFLICT (month, exhausted) DO NOTHING
                            """)
                    .param("month", spending.month().atDay(1))
                    .param("exhausted", spending.exhausted())
                    .param("by", by)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
