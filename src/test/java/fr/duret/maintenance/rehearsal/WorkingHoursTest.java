package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final WorkingHours HOURS =
            new WorkingHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T09:06",
        "2026-12-01T03:00, 2026-12-01T08:06",
        "2026-12-01T11:54, 2026-12-01T12:00",
        "2026-12-01T11:55, 2026-12-01T13:36",
        "2026-12-01T12:40, 2026-12-01T13:36",
        "2026-12-01T17:58, 2026-12-02T08:06",
        "2026-12-04T18:00, 2026-12-07T08:06",
        "2026-12-24T17:59, 2026-12-28T08:06",
        // The clocks go forward on the Sunday.
        "2027-03-27T09:00, 2027-03-30T08:06",
    })
    void countsOfficeHoursOnly(LocalDateTime from, LocalDateTime done) {
        assertThat(HOURS.done(from.atZone(Paris.ZONE).toInstant(), Duration.ofMinutes(6)))
                .isEqualTo(done.atZone(Paris.ZONE).toInstant());
    }
}
