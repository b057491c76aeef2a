package fr.duret.maintenance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database in the middle of a mass reminder; one of them dies at any instant, ten times over. */
@IntegrationTest
class KilledNodesTest {

    private static final int REMINDERS = 240;
    private static final int KILLS = 10;
    private static final LocalDate J60 = LocalDate.of(2026, 12, 4);

    @Autowired
    HikariDataSource source;

    @Autowired
    JdbcTemplate database;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void remindersToCome() {
        stage.clear();
        Staff.open(accounts);
        IntStream.range(0, REMINDERS)
                .forEach(number -> book.aContract().endingOn(J60.plusDays(60)).register());
        stage.letWork();
    }

    @AfterEach
    void leaveNothingBehind() {
        stage.clear();
    }

    @Test
    void everyReminderLeavesExactlyOnceHoweverManyNodesAreKilled() {
        Random chance = new Random(7);
        Instant now = Paris.opening(J60).plus(Duration.ofHours(1));
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster = new Cluster(
                        source,
                        provider,
                        now,
                        "--duret.outbox.workers=2",
                        "--duret.outbox.claim=4s",
                        "--duret.outbox.longest-handover=2s",
                        "--duret.outbox.first-delay=1s",
                        "--duret.sendgrid.absent-after=3s",
                        "--duret.sendgrid.read-timeout=2s",
                        "--camunda.bpm.job-execution.lock-time-in-millis=5000")) {
            provider.behave(Behaviour.delay(Duration.ofMillis(150)));
            cluster.start();
            cluster.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                int taken = kill * REMINDERS / (KILLS + 2) + chance.nextInt(10);
                cluster.until(
                        taken + " mails are taken", () -> provider.accepted().size() >= taken && cluster.anyUp());
                // The connection breaks besides, after the mail was taken: such a one is uncertain.
                provider.behave(Behaviour.breakAfter().times(1));
                cluster.until("it has broken", () -> provider.accepted().size() > taken);
                provider.behave(Behaviour.delay(Duration.ofMillis(150)));
                cluster.replaceOne(chance);
            }
            cluster.until("everything is settled", this::allSettled);

            Map<String, Integer> taken = provider.accepted();
            assertThat(taken.values()).as("none twice").containsOnly(1);
            assertThat(taken.keySet()).isEqualTo(Map.copyOf(sent()).keySet()).hasSize(REMINDERS);
            assertThat(provider.violations()).isEmpty();
            assertThat(outbox.count(MessageState.SENT)).isEqualTo(REMINDERS);
        }
    }

    private boolean allSettled() {
        Long laid = database.queryForObject("SELECT count(*) FROM outbox_message", Long.class);
        return laid != null && laid == REMINDERS && outbox.count(MessageState.SENT) == REMINDERS;
    }

    private Map<String, String> sent() {
        List<String> ids =
                database.queryForList("SELECT id::text FROM outbox_message WHERE state = 'SENT'", String.class);
        return ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
