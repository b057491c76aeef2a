package fr.duret.maintenance.faults;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.notifications.standin.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Several nodes on one database, with mails that go to the stand-in of the provider. */
public final class Cluster implements AutoCloseable {

    /** Nothing here takes that long; it only keeps a test that cannot succeed from waiting for ever. */
    private static final Duration HOPELESS = Duration.ofMinutes(8);

    private final Class<?> program;
    private final Path folder = Path.of("target", "test-data", "nodes-" + UUID.randomUUID());
    private final HikariDataSource database;
    private final ProviderStandIn provider;
    private final Duration ahead;
    private final List<String> extra;
    private final @Nullable Path machine;
    private final List<Node> nodes = new ArrayList<>();
    private int started;

    /** Nodes for which it is that instant now, and on which time goes on. */
    public Cluster(
            Class<?> program, HikariDataSource database, ProviderStandIn provider, Instant now, String... extra) {
        this(program, database, provider, now, null, extra);
    }

    /** Lives of one machine, one after the other, with that data folder. */
    static Cluster ofOneMachine(
            Class<?> program,
            HikariDataSource database,
            ProviderStandIn provider,
            Instant now,
            Path data,
            String... extra) {
        return new Cluster(program, database, provider, now, data, extra);
    }

    private Cluster(
            Class<?> program,
            HikariDataSource database,
            ProviderStandIn provider,
            Instant now,
            @Nullable Path machine,
            String... extra) {
        this.program = program;
        this.database = database;
        this.provider = provider;
        this.ahead = Duration.between(Instant.now(), now);
        this.machine = machine;
        this.extra = List.of(extra);
    }

    public void start(String... more) {
        Path own = folder.resolve(String.valueOf(++started));
        Path data = machine == null ? own : machine;
        try {
            Files.createDirectories(own);
            Files.createDirectories(data);
            Files.writeString(data.resolve("business-clock"), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--ahead=" + ahead,
                "--server.port=0",
                "--duret.data-directory=" + data,
                "--duret.postgres.embedded=false",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--duret.documents.warm-up=false",
                "--duret.mail.courier=sendgrid",
                "--duret.sendgrid.base-address=" + provider.url(),
                "--duret.sendgrid.api-key=" + TestKeys.SENDGRID_API_KEY,
                "--duret.sendgrid.eu-residency=false"));
        settings.addAll(extra);
        settings.addAll(List.of(more));
        nodes.add(Node.start(program, own, settings));
    }

    /** Kills one of those that work, and starts another one. */
    void replaceOne(Random chance) {
        List<Node> working = nodes.stream().filter(Node::isUp).toList();
        Node victim = working.get(chance.nextInt(working.size()));
        victim.kill();
        nodes.remove(victim);
        start();
    }

    /** Kills all that work. */
    void kill() {
        nodes.forEach(Node::kill);
        nodes.clear();
    }

    /** Whether all steps of the node that are to die stand where they shall. */
    boolean doomsStand() {
        return nodes.stream().allMatch(node -> node.hasSaid(DoomedSteps.ALL_STAND));
    }

    /** Where the only one listens. */
    int port() {
        return nodes.get(0).port();
    }

    boolean anyUp() {
        return nodes.stream().anyMatch(Node::isUp);
    }

    boolean allUp() {
        return nodes.stream().allMatch(Node::isUp);
    }

    /** Looks again and again until it is so. */
    public void until(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > HOPELESS.toNanos()) {
                throw new AssertionError("It never came about that " + what + "; see " + folder);
            }
            nodes.forEach(Node::isUp);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting until " + what);
            }
        }
    }

    @Override
    public void close() {
        kill();
    }
}
