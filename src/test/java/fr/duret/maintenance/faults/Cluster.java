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
    private final List<Node> nodes = new ArrayList<>();
    private int started;

    /** Nodes for which it is that instant now, and on which time goes on. */
    public Cluster(
            Class<?> program, HikariDataSource database, ProviderStandIn provider, Instant now, String... extra) {
        this.program = program;
        this.database = database;
        this.provider = provider;
        this.ahead = Duration.between(Instant.now(), now);
        this.extra = List.of(extra);
    }

    public void start() {
        Path own = folder.resolve(String.valueOf(++started));
        try {
            Files.createDirectories(own);
            Files.writeString(own.resolve("business-clock"), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--ahead=" + ahead,
                "--server.port=0",
                "--duret.data-directory=" + own,
                "--duret.postgres.embedded=false",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--duret.documents.warm-up=false",
                "--duret.mail.courier=sendgrid",
                "--duret.sendgrid.base-address=" + provider.url(),
                "--duret.sendgrid.api-key=" + TestKeys.SENDGRID_API_KEY,
                "--duret.sendgrid.eu-residency=false"));
        settings.addAll(extra);
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
        nodes.forEach(Node::kill);
    }
}
