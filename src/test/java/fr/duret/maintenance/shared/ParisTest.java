package fr.duret.maintenance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ParisTest {

    /** A quote of 45 days ago, valid for 30, has expired for 14 days at any hour: late in the evening it had not. */
    @Test
    void countsDaysByTheCalendarAcrossTheChangeOfTheClock() {
        Instant late = Instant.parse("2026-11-26T23:02:00+01:00");
        assertThat(Paris.daysBefore(late, 45)).isEqualTo(Instant.parse("2026-10-12T23:02:00+02:00"));
        assertThat(Paris.dateOf(Paris.daysBefore(late, 45))).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(Paris.daysBefore(late, 14)).isEqualTo(Instant.parse("2026-11-12T23:02:00+01:00"));
    }
}
