package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.DuretMaintenance;
import fr.duret.maintenance.faults.Cluster;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.support.TestClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node dies in the middle of moving running contracts to a new version: the next one goes on where it stood. */
class KilledMigrationTest extends WorkshopPlay {

    private static final int CONTRACTS = 40;

    @Autowired
    HikariDataSource source;

    @Test
    void goesOnAfterTheNodeThatMovedInstancesWasKilled() {
        IntStream.range(0, CONTRACTS)
                .forEach(number -> book.aContract().endingOn(day("2027-03-31")).register());
        int before = newest(KEY);
        admin.deploy(admin.send(Map.of(FILE, WITH_SMS)), "SMS");
        String run = admin.move(KEY, before, before + 1, false);
        lingerBeforeEachMoveIsNoted();
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster = new Cluster(
                        DuretMaintenance.class,
                        source,
                        provider,
                        TestClock.START,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--duret.outbox.sender=false")) {
            cluster.start();
            cluster.until("a third has moved", () -> moved() >= CONTRACTS / 3);
        } finally {
            noLonger();
        }

        int moved = moved();
        assertThat(moved).isBetween(CONTRACTS / 3, CONTRACTS - 1);
        assertThat(newest(KEY)).as("the node that started has deployed nothing").isEqualTo(before + 1);
        assertThat(instancesByVersion()).isEqualTo(Map.of(before, (long) CONTRACTS - moved, before + 1, (long) moved));
        assertThat(admin.read(run)).contains("En cours : " + moved + " sur " + CONTRACTS);

        assertThat(runner.work(1_000)).isEqualTo(CONTRACTS - moved);
        assertThat(instancesByVersion()).isEqualTo(Map.of(before + 1, (long) CONTRACTS));
        assertThat(admin.read(run)).contains(CONTRACTS + " sont passées, 0 est restée");

        stage.until(day("2027-03-02"));
        assertThat(database.queryForObject("SELECT count(*) FROM outbox_message", Integer.class))
                .as("nobody's process is lost, and nobody has two")
                .isEqualTo(2 * CONTRACTS);
        nothingIsStuck();
    }

    /** The instance is moved already, but nothing is committed: it is there that nodes die. */
    private void lingerBeforeEachMoveIsNoted() {
        database.execute("""
                CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_sleep(0.1); RETURN NEW; END $$;
                CREATE TRIGGER linger BEFORE UPDATE ON model_migration_instance
                FOR EACH ROW WHEN (NEW.state = 'MOVED') EXECUTE FUNCTION linger()
                """);
    }

    /** It also waits until the database has taken back what the killed node had in hand. */
    private void noLonger() {
        database.execute("DROP TRIGGER linger ON model_migration_instance; DROP FUNCTION linger");
    }

    private int moved() {
        Integer moved = database.queryForObject(
                "SELECT count(*) FROM model_migration_instance WHERE state = 'MOVED'", Integer.class);
        return moved == null ? 0 : moved;
    }

    private Map<Integer, Long> instancesByVersion() {
        Map<Integer, Long> versions = new HashMap<>();
        for (ProcessInstance instance :
                runtime.createProcessInstanceQuery().processDefinitionKey(KEY).list()) {
            int version = version(UUID.fromString(instance.getBusinessKey()));
            versions.merge(version, 1L, Long::sum);
        }
        return versions;
    }
}
