package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {

    @ParameterizedTest
    @CsvSource({
        "{J},31/12/2027",
        "{J+60},29/02/2028",
        "{J-12},19/12/2027",
        "{J-2M},31/10/2027",
        "{J-10M},28/02/2027",
        "{J+61-12M},01/03/2027",
        "{J+60-12M},28/02/2027",
        "{J-24M};{J+1},31/12/2025;01/01/2028",
        "J+60,J+60"
    })
    void writesDatesOut(String token, String written) {
        assertThat(RelativeDates.resolve(token, LocalDate.of(2027, 12, 31))).isEqualTo(written);
    }
}
