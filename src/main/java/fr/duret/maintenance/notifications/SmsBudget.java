package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what the text messages of the month cost, from what has left. */
@Service
public class SmsBudget {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient database;
    private final SmsProperties settings;
    private final Clock clock;

    SmsBudget(JdbcClient database, SmsProperties settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The month that it is in Paris. */
    public SmsSpending thisMonth() {
        YearMonth month = YearMonth.from(Paris.today(clock));
        long segments = database.sql("""
                        SELECT coalesce(sum(segments), 0) FROM outbox_message
                        WHERE channel = 'SMS' AND state = 'SENT' AND sent_at >= :from AND sent_at < :until
                        """)
                .param("from", Moments.utcOrNull(Paris.startOf(month.atDay(1))))
                .param(
                        "until",
                        Moments.utcOrNull(Paris.startOf(month.plusMonths(1).atDay(1))))
                .query(Long.class)
                .single();
        BigDecimal spent = settings.priceASegment().multiply(BigDecimal.valueOf(segments));
        return new SmsSpending(
                month,
                segments,
                new Money(spent),
                new Money(settings.monthlyBudget()),
                spent.multiply(HUNDRED)
                        .divide(settings.monthlyBudget(), 0, RoundingMode.DOWN)
                        .intValue());
    }
}
