package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountDraft;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.ApiClients;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.OldVisits;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Twenty devices at work on a hundred years of interventions: how long they wait. Each taps once a second, which is a
 * hundred times as often as people do who work an hour at a site; devices and application share this machine.
 */
@IntegrationTest
class InterventionBench {

    private static final int STORED = Integer.getInteger("bench.size", 60_000);
    private static final int DEVICES = 20;
    private static final int WARM_UP = 10;
    private static final int VISITS = WARM_UP + 10;
    private static final Duration BETWEEN_TAPS = Duration.ofMillis(Integer.getInteger("bench.pause", 1_000));
    private static final Instant NOW = TestClock.START;

    private final List<Double> reads = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> writes = Collections.synchronizedList(new ArrayList<>());

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Worksite site;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient database;

    private record Field(Device device, List<UUID> visits) {}

    @Test
    void answersTwentyDevicesQuickly() throws Exception {
        site.listParts();
        List<Field> fields = IntStream.range(0, DEVICES).mapToObj(this::field).toList();
        fillTheBooks();
        clock.moveTo(NOW.plus(Duration.ofDays(1)));
        work(fields, 0, WARM_UP);
        reads.clear();
        writes.clear();

        work(fields, WARM_UP, VISITS);

        System.out.printf(
                "%,d interventions stored, %d devices, a tap each %d ms, load of the machine %.1f on %d processors%n",
                STORED,
                DEVICES,
                BETWEEN_TAPS.toMillis(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        print("reads", reads);
        print("writes", writes);
        assertThat(p95(reads)).isLessThan(20);
        assertThat(p95(writes)).isLessThan(60);
    }

    private Field field(int number) {
        UUID technician = site.technician();
        String username = "bench" + number;
        accounts.open(new AccountDraft(username, "Malo Essai", null, Staff.PASSWORD, Set.of(Role.TECHNICIAN)));
        accounts.linkTechnician(username, technician);
        String secret = clients.open("bench-" + number, "Essai", username, Set.of("interventions"));
        Device device = Device.withToken(new Browser(port), "bench-" + number, secret);
        return new Field(
                device,
                IntStream.range(0, VISITS)
                        .mapToObj(visit -> site.planned(technician))
                        .toList());
    }

    /** Finished visits of the same technicians at the same sites, an hour each, back into the past. */
    private void fillTheBooks() {
        OldVisits.fill(database, STORED, Duration.ofHours(3));
        database.sql("""
                        INSERT INTO report (id, intervention_id, template_kind, template_version, state, content,
                                            completed_at, written_at)
                        SELECT gen_random_uuid(), id, kind, 1, 'SIGNED',
                               '{"text":"Fait.","items":[],"measures":[],"parts":[],"observations":"Rien à signaler."}',
                               planned_end, planned_end
                        FROM intervention WHERE status = 'CLOSED'
                        """).update();
        database.sql("""
                        INSERT INTO intervention_journal (id, intervention_id, version, at, kind, author)
                        SELECT gen_random_uuid(), id, v, planned_end, 'REPORT_SAVED', 'Malo'
                        FROM intervention, generate_series(1, 7) v WHERE status = 'CLOSED'
                        """).update();
        database.sql("ANALYZE").update();
    }

    private void work(List<Field> fields, int from, int to) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(DEVICES);
        try {
            List<Future<?>> days = fields.stream()
                    .<Future<?>>map(field -> people.submit(() -> {
                        // They do not all tap at the same instant.
                        Thread.sleep(BETWEEN_TAPS.toMillis() * fields.indexOf(field) / DEVICES);
                        for (int visit = from; visit < to; visit++) {
                            visit(field, visit);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> day : days) {
                day.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void visit(Field field, int visit) throws InterruptedException {
        Device device = field.device();
        Instant start = NOW.plusSeconds(visit * 3600L);
        String sheet = "/api/v1/interventions/" + field.visits().get(visit);
        read(device, "/api/v1/interventions");
        String version = etag(read(device, sheet));
        version = write(device, "POST", sheet + "/clock-in", version, DeviceTexts.tap(start));
        version = write(device, "PUT", sheet + "/report", version, DeviceTexts.report("Fait."));
        read(device, sheet);
        version = write(device, "POST", sheet + "/report/completion", version, "");
        version = write(device, "POST", sheet + "/signature", version, DeviceTexts.signature());
        read(device, sheet);
        write(device, "POST", sheet + "/clock-out", version, DeviceTexts.tap(start.plusSeconds(1800)));
    }

    private HttpResponse<String> read(Device device, String path) throws InterruptedException {
        Thread.sleep(BETWEEN_TAPS.toMillis());
        long start = System.nanoTime();
        HttpResponse<String> answer = device.get(path);
        reads.add((System.nanoTime() - start) / 1e6);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String write(Device device, String method, String path, String version, String body)
            throws InterruptedException {
        Thread.sleep(BETWEEN_TAPS.toMillis());
        long start = System.nanoTime();
        HttpResponse<String> answer =
                device.write(method, path, UUID.randomUUID().toString(), version, body);
        writes.add((System.nanoTime() - start) / 1e6);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return etag(answer);
    }

    private static double p95(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() * 95 / 100);
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%,d %s: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                sorted.size(), what, sorted.get(sorted.size() / 2), p95(times), sorted.get(sorted.size() - 1));
    }
}
