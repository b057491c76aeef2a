package fr.duret.maintenance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.DuretMaintenance;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.notifications.SenderNode;
import fr.duret.maintenance.notifications.standin.Behaviour;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nodes die at any instant in the middle of a mass reminder, and connections break besides: each leaves once. */
@IntegrationTest
class KilledNodesTest {

    private static final Duration PACE = Duration.ofMillis(120);
    private static final LocalDate J60 = LocalDate.of(2026, 12, 4);

    /** Short, so that the test need not wait for what was in hand: a claim is six seconds instead of five minutes. */
    private static final String[] HURRY = {
        "--spring.datasource.hikari.maximum-pool-size=8",
        "--duret.outbox.workers=2",
        "--duret.outbox.claim=6s",
        "--duret.outbox.longest-handover=2s",
        "--duret.outbox.first-delay=1s",
        "--duret.sendgrid.absent-after=5s",
        "--duret.sendgrid.read-timeout=2s",
        "--camunda.bpm.job-execution.lock-time-in-millis=6000"
    };

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
    Post post;

    @BeforeEach
    @AfterEach
    void leaveNothingBehind() {
        stage.clear();
    }

    @Test
    void sendsEveryReminderOnceThoughTenSendersAreKilled() {
        int reminders = 200;
        int kills = 10;
        IntStream.range(0, reminders).forEach(number -> post.lay(Channel.EMAIL));
        Random chance = new Random(7);
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster = cluster(SenderNode.class, provider, TestClock.START)) {
            provider.behave(Behaviour.delay(PACE));
            cluster.start();
            cluster.start();
            for (int kill = 1; kill <= kills; kill++) {
                int taken = kill * reminders / (kills + 2) + chance.nextInt(10);
                cluster.until(taken + " mails are taken", () -> taken(provider) >= taken && cluster.anyUp());
                if (kill % 3 == 0) {
                    provider.behave(Behaviour.breakAfter().times(1));
                    cluster.until("a connection broke after the mail was taken", () -> taken(provider) > taken);
                    provider.behave(Behaviour.delay(PACE));
                }
                cluster.replaceOne(chance);
            }
            cluster.until("everything is settled", () -> sent().size() == reminders);

            assertThat(provider.accepted().values()).as("none twice").containsOnly(1);
            assertThat(provider.accepted().keySet()).isEqualTo(sent());
            assertThat(provider.violations()).isEmpty();
        }
    }

    /** Here the engine fires the reminders as well: a job that dies with its node runs again, and promises nothing twice. */
    @Test
    void firesAndSendsEveryReminderOnceThoughBothNodesAreKilled() {
        int reminders = 90;
        Staff.open(accounts);
        IntStream.range(0, reminders)
                .forEach(number -> book.aContract().endingOn(J60.plusDays(60)).register());
        stage.letWork();
        Random chance = new Random(11);
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster = cluster(
                        DuretMaintenance.class,
                        provider,
                        Paris.opening(J60.minusDays(1)).plus(Duration.ofHours(1)))) {
            provider.behave(Behaviour.delay(PACE));
            cluster.start();
            cluster.start();
            cluster.until("both are up", cluster::allUp);
            int laid = reminders / 3 + chance.nextInt(10);
            stageNine();
            cluster.until(laid + " reminders are fired", () -> laid() >= laid);
            cluster.replaceOne(chance);
            cluster.until("more mails are taken", () -> taken(provider) >= reminders / 2 && cluster.anyUp());
            cluster.replaceOne(chance);
            cluster.until("everything is settled", () -> sent().size() == reminders);

            Map<String, Integer> taken = provider.accepted();
            assertThat(taken.values()).as("none twice").containsOnly(1);
            assertThat(taken.keySet()).isEqualTo(sent());
            assertThat(laid()).isEqualTo(reminders);
        }
    }

    /** All timers fall due at this instant, a day early, once both nodes are there to fire them. */
    private void stageNine() {
        database.update(
                "UPDATE act_ru_job SET duedate_ = duedate_ - interval '1 day' WHERE duedate_ BETWEEN ? AND ?",
                java.sql.Timestamp.from(Paris.startOf(J60)),
                java.sql.Timestamp.from(Paris.startOf(J60.plusDays(1))));
    }

    private Cluster cluster(Class<?> program, ProviderStandIn provider, Instant now) {
        return new Cluster(program, source, provider, now, HURRY);
    }

    private static int taken(ProviderStandIn provider) {
        return provider.accepted().size();
    }

    private int laid() {
        Integer laid = database.queryForObject("SELECT count(*) FROM outbox_message", Integer.class);
        return laid == null ? 0 : laid;
    }

    private Set<String> sent() {
        return Set.copyOf(
                database.queryForList("SELECT id::text FROM outbox_message WHERE state = 'SENT'", String.class));
    }
}
