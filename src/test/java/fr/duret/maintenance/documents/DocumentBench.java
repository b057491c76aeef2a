package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a contract takes: printed, sealed, time-stamped, encrypted and stored. */
@IntegrationTest
class DocumentBench {

    private static final int ROUNDS = 100;
    private static final int WARM = 60;

    @Autowired
    DocumentPrinter printer;

    @Autowired
    Documents documents;

    @Autowired
    Preservation preservation;

    @Test
    void printsSealsAndStoresAContract() {
        long begun = System.nanoTime();
        stored();
        long first = System.nanoTime() - begun;
        for (int round = 0; round < WARM; round++) {
            stored();
        }
        long[] printing = new long[ROUNDS];
        long[] storing = new long[ROUNDS];
        long[] checking = new long[ROUNDS];
        long[] all = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            byte[] pdf = printed();
            long afterPrinting = System.nanoTime();
            var id = documents.store(pdf, draft());
            long afterStoring = System.nanoTime();
            preservation.record(id);
            printing[round] = afterPrinting - start;
            storing[round] = afterStoring - afterPrinting;
            all[round] = afterStoring - start;
            checking[round] = System.nanoTime() - afterStoring;
        }
        System.out.printf(Locale.ROOT, "contract printed, sealed and stored: first %d ms%n", millis(first));
        tell("printed", printing);
        tell("sealed and stored", storing);
        tell("printed, sealed and stored", all);
        tell("read back and its seal checked", checking);
    }

    private static void tell(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %d ms, p95 %d ms%n",
                what,
                millis(times[ROUNDS / 2]),
                millis(times[ROUNDS * 95 / 100]));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private void stored() {
        documents.store(printed(), draft());
    }

    private byte[] printed() {
        Map<String, Object> values = ContractSample.tacit();
        values.put("sealed", true);
        return printer.print("contract", values);
    }

    private static DocumentDraft draft() {
        return new DocumentDraft(
                        "contract", "Contrat", DocumentDraft.PDF, LocalDate.of(2037, 1, 1), null, Ids.next())
                .sealed();
    }
}
