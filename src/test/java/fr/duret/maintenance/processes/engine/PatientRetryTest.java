package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRetryTest {

    @ParameterizedTest
    @CsvSource({"PT0S, PT1M", "PT2M, PT1M", "PT10M, PT5M", "PT20M, PT10M", "PT3H, PT10M"})
    void waitsHalfAsLongAgainWithinAMinuteAndTen(Duration lasted, Duration pause) {
        assertThat(PatientRetry.pause(lasted)).isEqualTo(pause);
    }
}
