package fr.duret.maintenance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 14);
    private static final Instant NOW = Instant.parse("2027-01-14T08:05:00Z");

    @Test
    void writesDates() {
        assertThat(French.shortDate(TODAY)).isEqualTo("jeu. 14 janv. 2027");
        assertThat(French.weekday(LocalDate.of(2027, 8, 1))).isEqualTo("dimanche 1er\u00A0août 2027");
        assertThat(French.dayMonth(LocalDate.of(2027, 1, 1))).isEqualTo("1er janv.");
        assertThat(French.monthYear(YearMonth.of(2027, 2))).isEqualTo("février 2027");
    }

    @Test
    void writesHoursOfParis() {
        assertThat(French.shortMoment(NOW)).isEqualTo("jeu. 14 janv. 2027, 9\u00A0h\u00A005");
        assertThat(French.shortDate(Instant.parse("2027-07-13T22:30:00Z"))).isEqualTo("mer. 14 juil. 2027");
    }

    @Test
    void writesOnlyWhatTellsAMomentApart() {
        assertThat(French.brief(NOW, TODAY)).isEqualTo("9\u00A0h\u00A005");
        assertThat(French.brief(Instant.parse("2027-01-13T08:00:00Z"), TODAY)).isEqualTo("13 janv.");
        assertThat(French.brief(Instant.parse("2026-12-24T08:00:00Z"), TODAY)).isEqualTo("24 déc. 2026");
    }

    @Test
    void writesAmountsThatDoNotBreak() {
        assertThat(French.money(Money.of("1234.5"))).isEqualTo("1\u202F234,50\u202F€");
        assertThat(French.percent(new BigDecimal("5.5"))).isEqualTo("5,5\u202F%");
    }

    @Test
    void writesPhoneNumbersThatDoNotBreak() {
        assertThat(French.phone("+33639981234")).isEqualTo("06\u00A039\u00A098\u00A012\u00A034");
    }

    @Test
    void writesCompanyNumbersInGroupsThatDoNotBreak() {
        assertThat(French.siren("913742608")).isEqualTo("913\u00A0742\u00A0608");
        assertThat(French.siren("91374260800014")).isEqualTo("913\u00A0742\u00A0608\u00A000014");
    }

    @ParameterizedTest
    @CsvSource({"0, aujourd’hui", "1, demain", "12, dans 12\u00A0jours", "-1, hier", "-3, il y a 3\u00A0jours"})
    void tellsHowFarADayIs(long days, String expected) {
        assertThat(French.inDays(days)).isEqualTo(expected);
    }

    @Test
    void countsAsFrenchDoes() {
        assertThat(French.count(0, "client", "clients")).isEqualTo("0\u00A0client");
        assertThat(French.count(1250, "client", "clients")).isEqualTo("1\u202F250\u00A0clients");
    }

    @Test
    void setsWhatWasTypedOnAnOrdinaryKeyboard() {
        assertThat(French.typeset("L'avis « légal » : prêt ?"))
                .isEqualTo("L’avis «\u202Flégal\u202F»\u202F: prêt\u202F?");
    }

    @Test
    void countsPiecesInWords() {
        assertThat(French.quantity(BigDecimal.ONE, "u")).isEqualTo("1\u00a0pièce");
        assertThat(French.quantity(new BigDecimal("2"), "u")).isEqualTo("2\u00a0pièces");
        assertThat(French.quantity(new BigDecimal("1.5"), "h")).isEqualTo("1,5\u00a0h");
        assertThat(French.quantity(BigDecimal.TEN, null)).isEqualTo("10");
    }
}
