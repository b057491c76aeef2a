package fr.duret.maintenance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.SenderNode;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand mails at once, sent through the stand-in by two nodes: how many a second, and how far they lag. */
@IntegrationTest
class DeliveryBench {

    private static final int MAILS = Integer.getInteger("bench.mails", 10_000);
    private static final double LEAST_A_SECOND = 100;

    @Autowired
    HikariDataSource source;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Stage stage;

    @Autowired
    Post post;

    @Test
    void sendsTenThousandMailsWithTwoNodes() {
        stage.clear();
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster = new Cluster(
                        SenderNode.class,
                        source,
                        provider,
                        TestClock.START,
                        "--spring.datasource.hikari.maximum-pool-size=8")) {
            cluster.start();
            cluster.start();
            cluster.until("both are up", cluster::allUp);
            copy(post.lay(Channel.EMAIL).id());
            long begun = System.nanoTime();
            for (int quarter = 1; quarter <= 4; quarter++) {
                int wanted = MAILS * quarter / 4;
                cluster.until(wanted + " are sent", () -> sent() >= wanted);
                System.out.printf("%,d sent after %.1f s: that is the lag of the last%n", wanted, seconds(begun));
            }
            double seconds = seconds(begun);

            System.out.printf("%,d mails by two nodes: %.1f s, %.0f a second%n", MAILS, seconds, MAILS / seconds);
            assertThat(provider.accepted()).hasSize(MAILS);
            assertThat(provider.accepted().values()).containsOnly(1);
            assertThat(MAILS / seconds).isGreaterThan(LEAST_A_SECOND);
        } finally {
            stage.clear();
        }
    }

    /** As many mails as wanted, all due at this instant, like the first. */
    private void copy(UUID first) {
        database.update("""
                INSERT INTO outbox_message (id, once_key, template, subject_id, reference, customer_id, contract_id,
                    channel, recipient_name, recipient_address, subject, html, text, state, leave_at, due_at, created_at)
                SELECT gen_random_uuid(), once_key || ':' || number, template, subject_id, reference, customer_id,
                       contract_id, channel, recipient_name, recipient_address, subject, html, text, state, leave_at,
                       due_at, created_at
                FROM outbox_message, generate_series(2, ?) AS number WHERE id = ?
                """, MAILS, first);
    }

    private int sent() {
        Integer sent =
                database.queryForObject("SELECT count(*) FROM outbox_message WHERE state = 'SENT'", Integer.class);
        return sent == null ? 0 : sent;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
