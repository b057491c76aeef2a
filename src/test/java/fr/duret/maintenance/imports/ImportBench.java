package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.CustomerSearch;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportBench {

    private static final int SIZE = Integer.getInteger("bench.size", 30_000);

    @Autowired
    private ImportDesk desk;

    @Autowired
    private CustomerSearch search;

    @Test
    void importsThirtyThousandContractsAndFindsTheirCustomers() {
        LargeCompany company = new LargeCompany(SIZE, Paris.dateOf(TestClock.START));
        run(ImportKind.CUSTOMERS, company.customers());
        run(ImportKind.SITES, company.sites());
        Duration contracts = run(ImportKind.CONTRACTS, company.contracts());
        assertThat(contracts).isLessThan(Duration.ofMinutes(2));

        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < 2; round++) {
            times.clear();
            found = 0;
            for (String typed : company.typed()) {
                long start = System.nanoTime();
                found += search.search(typed, 20).isEmpty() ? 0 : 1;
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        Collections.sort(times);
        System.out.printf(
                "%d searches: p50 %.1f ms, p95 %.1f ms, max %.1f ms; %d found something%n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1),
                found);
    }

    private Duration run(ImportKind kind, String file) {
        long start = System.nanoTime();
        UUID upload =
                desk.receive(kind, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), kind.fileName());
        ImportReport report = desk.run(upload, ImportMode.ALL_OR_NOTHING, "bench");
        desk.discard(upload);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(report.created()).isEqualTo(SIZE);
        System.out.printf("%s: %.1f s%n", kind, took.toMillis() / 1000.0);
        return took;
    }
}
