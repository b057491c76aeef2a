package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void readsDatesAsTheyAreWritten() throws UnreadableCell {
        assertThat(Figures.DATE.read("29/02/2028")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "29/02/2027", "00/01/2027", "12/13/2027"})
    void refusesDaysThatDoNotExist(String written) {
        assertThat(refusal(Figures.DATE, written).problem()).isEqualTo("Le " + written + " n’existe pas au calendrier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-14", "14/1/2027", "14/01/27", "14.01.2027", "demain", "14/01/0227", "46036"})
    void refusesOtherWritingsOfADate(String written) {
        assertThat(refusal(Figures.DATE, written).code()).isEqualTo("date-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234,5|1234.50", "1 234,50|1234.50", "1\u202f234,50 €|1234.50", "1\u00a0234|1234.00", "0|0.00"})
    void readsPrices(String written, String amount) throws UnreadableCell {
        assertThat(Figures.PRICE.read(written)).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "1.234,50", "-5", "12,345", "douze", "12,", "99999999", "=12", "1e3"})
    void refusesWhatIsNoPrice(String written) {
        assertThat(refusal(Figures.PRICE, written).code()).isEqualTo("price-unreadable");
    }

    @Test
    void readsVatRates() throws UnreadableCell {
        assertThat(Figures.VAT.read("20")).isEqualTo(VatRate.NORMAL);
        assertThat(Figures.VAT.read("5,5 %")).isEqualTo(VatRate.REDUCED);
        assertThat(Figures.VAT.read("10,00")).isEqualTo(VatRate.INTERMEDIATE);
        assertThat(refusal(Figures.VAT, "19,6").code()).isEqualTo("vat-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06 39 98 12 34|+33639981234",
                "06.39.98.12.34|+33639981234",
                "06-39-98-12-34|+33639981234",
                "0639981234|+33639981234",
                "639981234|+33639981234",
                "+33 6 39 98 12 34|+33639981234",
                "+33 (0)6 39 98 12 34|+33639981234",
                "0033639981234|+33639981234",
                "06\u00a039\u00a098\u00a012\u00a034|+33639981234",
                "04 50 11 22 33|+33450112233",
                "+41 22 715 12 34|+41227151234"
            })
    void readsPhoneNumbers(String written, String e164) throws UnreadableCell {
        assertThat(Contacts.PHONE.read(written)).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 39 98 12", "=06 39 98 12 34", "+cmd|' /C calc'!A0", "0639981234 / 0450112233", "non", "-1"})
    void refusesWhatIsNoPhoneNumber(String written) {
        assertThat(refusal(Contacts.PHONE, written).code()).isEqualTo("phone-unreadable");
    }

    @Test
    void tellsALandlineFromAMobile() {
        assertThat(refusal(Contacts.MOBILE, "04 50 11 22 33").code()).isEqualTo("mobile-unreadable");
    }

    @Test
    void readsAddressesOfMail() throws UnreadableCell {
        assertThat(Contacts.EMAIL.read("Odette.Burnet@Example.FR")).isEqualTo("odette.burnet@example.fr");
        assertThat(refusal(Contacts.EMAIL, "odette@").code()).isEqualTo("email-unreadable");
        assertThat(refusal(Contacts.EMAIL, "a@b.fr;c@d.fr").code()).isEqualTo("email-unreadable");
        assertThat(refusal(Contacts.EMAIL, "=cmd@example.fr").code()).isEqualTo("formula");
    }

    @Test
    void suggestsTheZeroThatExcelTookFromAPostcode() throws UnreadableCell {
        assertThat(Contacts.POSTCODE.read("74 000")).isEqualTo("74000");
        assertThat(refusal(Contacts.POSTCODE, "1200").remedy()).contains("01200");
        assertThat(refusal(Contacts.POSTCODE, "7400A").code()).isEqualTo("postcode-unreadable");
    }

    @Test
    void checksTheKeyOfASiren() throws UnreadableCell {
        assertThat(Contacts.SIREN.read("732 829 320")).isEqualTo("732829320");
        assertThat(refusal(Contacts.SIREN, "732829321").code()).isEqualTo("siren-unreadable");
        assertThat(refusal(Contacts.SIREN, "73282932000074").problem()).contains("SIRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " =HYPERLINK(\"x\")", "\u200b=1", "＝1"})
    void refusesFormulas(String written) {
        assertThat(refusal(Texts.text(80), written).code()).isEqualTo("formula");
    }

    @Test
    void tidiesTexts() throws UnreadableCell {
        assertThat(Texts.text(80).read("12  rue\n des\u00a0Tilleuls\u200b ")).isEqualTo("12 rue des Tilleuls");
        assertThat(Texts.text(80).read("The\u0301ro\u0300n")).isEqualTo("Théròn");
        assertThat(refusal(Texts.text(5), "Annecy").code()).isEqualTo("text-too-long");
        assertThat(Texts.list().read("PV, IRVE,, PV")).isEqualTo(List.of("PV", "IRVE"));
    }

    @Test
    void readsReferencesInCapitals() throws UnreadableCell {
        assertThat(Texts.REFERENCE.read(" cl-0042 ")).isEqualTo("CL-0042");
        assertThat(refusal(Texts.REFERENCE, "CL 0042").code()).isEqualTo("reference-unreadable");
        assertThat(refusal(Texts.REFERENCE, "=CL").code()).isEqualTo("formula");
    }

    @Test
    void readsYesAndNo() throws UnreadableCell {
        assertThat(Figures.YES_OR_NO.read("Oui")).isTrue();
        assertThat(Figures.YES_OR_NO.read("NON")).isFalse();
        assertThat(refusal(Figures.YES_OR_NO, "peut-être").remedy())
                .isEqualTo("Écrivez «\u202foui\u202f» ou «\u202fnon\u202f».");
    }

    @Test
    void readsCoordinates() throws UnreadableCell {
        assertThat(Figures.decimal(-90, 90).read("45,8992")).isEqualTo(45.8992);
        assertThat(Figures.decimal(-180, 180).read("-6.13")).isEqualTo(-6.13);
        assertThat(refusal(Figures.decimal(-90, 90), "4589").code()).isEqualTo("number-unreadable");
    }

    private static ImportProblem refusal(CellType<?> type, String written) {
        return catchThrowableOfType(UnreadableCell.class, () -> type.read(written.strip()))
                .at(1, "X", written);
    }
}
