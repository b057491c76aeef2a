package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What text messages cost, and how far the outbox lags: figures that are read from what has left. */
@IntegrationTest
class SmsBudgetTest {

    @Autowired
    SmsBudget budget;

    @Autowired
    SmsBudgetNotices notices;

    @Autowired
    ClosedChannels closed;

    @Autowired
    Post post;

    @Autowired
    OutboxSender sender;

    @Autowired
    JdbcClient database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Stage stage;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void countsWhatHasLeftThisMonth() {
        post.lay(Channel.SMS);
        assertThat(budget.thisMonth().segments()).as("laid, but not sent").isZero();
        sender.deliverDue();
        post.lay(Channel.EMAIL);
        sender.deliverDue();

        SmsSpending spending = budget.thisMonth();
        assertThat(spending.segments()).isEqualTo(1);
        assertThat(spending.spent()).isEqualTo(Money.of("0.08"));
        clock.moveTo(TestClock.START.plus(Duration.ofDays(31)));
        assertThat(budget.thisMonth().segments())
                .as("the next month begins anew")
                .isZero();
    }

    @Test
    void goesByAnotherWayOnceTheBudgetIsSpentUnlessItIsUrgent() {
        UUID sms = post.lay(Channel.SMS).id();
        sender.deliverDue();
        database.sql("UPDATE outbox_message SET segments = 625 WHERE id = ?")
                .param(sms)
                .update();

        assertThat(budget.thisMonth().percent()).isEqualTo(100);
        assertThat(closed.of(null, false)).isEqualTo(Set.of(Channel.SMS));
        assertThat(closed.of(null, true)).isEmpty();
        post.lay(Channel.SMS);
        assertThat(database.sql("SELECT channel FROM outbox_message WHERE id <> ?")
                        .param(sms)
                        .query(String.class)
                        .list())
                .as("a reminder to somebody who prefers text messages")
                .containsExactly("EMAIL");
    }

    @Test
    void tellsTheOfficeOnceAMonthAndAgainWhenTheBudgetIsSpent() {
        UUID sms = post.lay(Channel.SMS).id();
        sender.deliverDue();
        spend(sms, 499);
        assertThat(budget.thisMonth().percent()).isEqualTo(79);
        assertThat(notices.isDue(budget.thisMonth())).isFalse();
        notices.takeNote("Clothilde");

        spend(sms, 500);
        assertThat(notices.isDue(budget.thisMonth())).isTrue();
        notices.takeNote("Clothilde");
        notices.takeNote("Hélène");
        assertThat(notices.isDue(budget.thisMonth())).isFalse();

        spend(sms, 625);
        assertThat(notices.isDue(budget.thisMonth())).as("spent in full").isTrue();
        notices.takeNote("Clothilde");
        assertThat(notices.isDue(budget.thisMonth())).isFalse();
        assertThat(notices.isDue(new SmsSpending(
                        budget.thisMonth().month().plusMonths(1), 500, Money.of("40"), Money.of("50"), 80)))
                .as("the next month")
                .isTrue();
        database.sql("DELETE FROM sms_budget_notice").update();
    }

    private void spend(UUID sms, int segments) {
        database.sql("UPDATE outbox_message SET segments = ? WHERE id = ?")
                .params(segments, sms)
                .update();
    }

    @Test
    void countsTheSegmentsOfMessagesThatWereThereBeforeAsTheSenderDoes() {
        String longer = "é".repeat(150) + "{}€".repeat(4);
        assertThat(database.sql("SELECT 2 * length(:text) - length(translate(:text, '^{}\\[~]|€', ''))")
                        .param("text", longer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(174);
        assertThat(SmsText.segmentsOf(longer)).isEqualTo((174 + 152) / 153);
    }

    @Test
    void measuresTheLag() {
        post.lay(Channel.EMAIL);
        clock.moveTo(TestClock.START.plus(Duration.ofMinutes(4)));

        assertThat(gauge("duret.outbox.lag")).isEqualTo(240);
        assertThat(gauge("duret.outbox.waiting")).isEqualTo(1);
        assertThat(gauge("duret.outbox.outages")).isZero();
        sender.deliverDue();
        assertThat(gauge("duret.outbox.lag")).isZero();
        assertThat(meters.get("duret.outbox.handovers")
                        .tags("channel", "email", "outcome", "sent")
                        .counters())
                .isNotEmpty();
    }

    @Test
    void refusesABudgetOfNothing() {
        assertThatThrownBy(() -> new SmsProperties(BigDecimal.ZERO, BigDecimal.ONE))
                .hasMessageContaining("monthly-budget");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
