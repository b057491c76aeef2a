package fr.duret.maintenance.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.planning.UnplacedReason;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be booked is said plainly, and what to do instead. */
class HindranceTest {

    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 12);
    private static final Map<UnplacedReason, String> CODES = Map.of(
            UnplacedReason.NO_COORDINATES, "site-not-located",
            UnplacedReason.NO_SKILLED_TECHNICIAN, "no-able-technician",
            UnplacedReason.NO_QUALIFIED_TECHNICIAN, "no-able-technician",
            UnplacedReason.SITE_CLOSED, "site-closed",
            UnplacedReason.LONGER_THAN_ANY_DAY, "longer-than-a-day",
            UnplacedReason.OUT_OF_REACH, "out-of-reach",
            UnplacedReason.NO_ROOM, "no-room");

    @ParameterizedTest
    @EnumSource
    void saysWhyAndWhatToDo(UnplacedReason reason) {
        Hindrance hindrance = Hindrance.of(reason, "Pour le bureau.", UNTIL);
        assertThat(hindrance.code()).isEqualTo(CODES.get(reason));
        assertThat(hindrance.title()).isNotBlank().doesNotEndWith(".");
        assertThat(hindrance.detail()).containsAnyOf("Appelez-nous", "appelez-nous");
        assertThat(hindrance.refusal().code()).isEqualTo(hindrance.code());
    }

    @Test
    void sendsToOtherWeeksOnlyWhereTheyMayHelp() {
        assertThat(Hindrance.of(UnplacedReason.NO_ROOM, "", UNTIL).detail()).contains("semaines suivantes");
        assertThat(Hindrance.of(UnplacedReason.NO_ROOM, "", UNTIL).title().replaceAll("\\h", " "))
                .contains("12 janvier 2027");
        assertThat(Hindrance.of(UnplacedReason.NO_COORDINATES, "", UNTIL).later())
                .isFalse();
        assertThat(Hindrance.of(UnplacedReason.LONGER_THAN_ANY_DAY, "", UNTIL).later())
                .isFalse();
    }
}
