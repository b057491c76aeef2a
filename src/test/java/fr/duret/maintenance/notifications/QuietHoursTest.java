package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T09:00",
        "2026-12-01T19:59:59, 2026-12-01T19:59:59",
        "2026-12-01T20:00, 2026-12-02T09:00",
        "2026-12-02T03:00, 2026-12-02T09:00",
        "2026-12-02T08:59:59, 2026-12-02T09:00",
        // The clocks go forward on 28 March 2027 and back on 25 October 2026.
        "2027-03-27T22:00, 2027-03-28T09:00",
        "2027-03-28T01:30, 2027-03-28T09:00",
        "2026-10-24T20:00, 2026-10-25T09:00",
        "2026-10-25T02:30, 2026-10-25T09:00",
    })
    void leaveInTheMorning(LocalDateTime posted, LocalDateTime leaves) {
        assertThat(QuietHours.leaveAt(Channel.EMAIL, paris(posted), null)).isEqualTo(paris(leaves));
    }

    @Test
    void giveWayToADeadlineInTheNight() {
        Instant evening = paris(LocalDateTime.of(2026, 12, 1, 21, 0));
        Instant midnight = paris(LocalDateTime.of(2026, 12, 2, 0, 0));

        assertThat(QuietHours.leaveAt(Channel.EMAIL, evening, midnight)).isEqualTo(evening);
    }

    @Test
    void keepToADeadlineAfterTheMorning() {
        Instant evening = paris(LocalDateTime.of(2026, 12, 1, 21, 0));
        Instant noon = paris(LocalDateTime.of(2026, 12, 2, 12, 0));

        assertThat(QuietHours.leaveAt(Channel.EMAIL, evening, noon))
                .isEqualTo(paris(LocalDateTime.of(2026, 12, 2, 9, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        // A Saturday is as any day; its evening runs into the Sunday.
        "2026-12-05T11:00, 2026-12-05T11:00",
        "2026-12-05T21:00, 2026-12-07T09:00",
        "2026-12-06T11:00, 2026-12-07T09:00",
        // Christmas is a Friday.
        "2026-12-24T21:00, 2026-12-28T09:00",
        "2026-12-25T10:00, 2026-12-28T09:00",
        // Easter Monday, Ascension.
        "2027-03-28T10:00, 2027-03-30T09:00",
        "2027-05-06T10:00, 2027-05-07T09:00",
    })
    void leaveTelephonesAloneOnSundaysAndHolidays(LocalDateTime posted, LocalDateTime leaves) {
        assertThat(QuietHours.leaveAt(Channel.SMS, paris(posted), null)).isEqualTo(paris(leaves));
        assertThat(QuietHours.leaveAt(Channel.EMAIL, paris(posted), null)).isBeforeOrEqualTo(paris(leaves));
    }

    @Test
    void sendsATextMessageOnASundayRatherThanTooLate() {
        Instant night = paris(LocalDateTime.of(2026, 12, 6, 3, 0));
        Instant evening = paris(LocalDateTime.of(2026, 12, 6, 19, 0));

        assertThat(QuietHours.leaveAt(Channel.SMS, night, evening))
                .isEqualTo(paris(LocalDateTime.of(2026, 12, 6, 9, 0)));
    }

    private static Instant paris(LocalDateTime local) {
        return local.atZone(Paris.ZONE).toInstant();
    }
}
