package fr.duret.maintenance.documents;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How long sealing and storing take, and how often they fail: {@code duret.documents.…} among the metrics. */
@Component
class ArchiveFigures {

    private final MeterRegistry metrics;

    ArchiveFigures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    byte[] sealing(Supplier<byte[]> work) {
        return measured("seal", work);
    }

    void storing(Runnable work) {
        measured("store", () -> {
            work.run();
            return true;
        });
    }

    private <T> T measured(String what, Supplier<T> work) {
        try {
            return metrics.timer("duret.documents." + what).record(work);
        } catch (RuntimeException e) {
            metrics.counter("duret.documents.failures", "at", what).increment();
            throw e;
        }
    }
}
