package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.imports.csv.CsvRecord;
import fr.duret.maintenance.imports.csv.CsvRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final List<String> EXPECTED = List.of("Référence", "Préavis (mois)", "Année d'achèvement");

    @Test
    void recognisesTitlesHoweverTheyAreWritten() {
        Columns columns = Columns.find(EXPECTED, titles("annee d’achevement ", "REFERENCE", "préavis mois", ""));
        CsvRecord record = new CsvRecord(2, List.of("1998", "CL-1"));

        assertThat(columns.cell(record, "Référence")).isEqualTo("CL-1");
        assertThat(columns.cell(record, "Année d'achèvement")).isEqualTo("1998");
        assertThat(columns.cell(record, "Préavis (mois)")).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused("column-missing", "Préavis (mois)", "Référence", "Année d'achèvement", "Remarque");
    }

    @Test
    void namesWhatNobodyExpects() {
        assertRefused("column-unknown", "Remarque", "Référence", "Préavis (mois)", "Année d'achèvement", "Remarque");
    }

    @Test
    void namesWhatIsThereTwice() {
        assertRefused("column-twice", "Référence", "Référence", "Préavis (mois)", "Année d'achèvement", "référence");
    }

    @Test
    void findsTextUnderNoTitle() {
        Columns columns = Columns.find(EXPECTED, titles("Référence", "Préavis (mois)", "Année d'achèvement", ""));

        assertThat(columns.strayCell(new CsvRecord(2, List.of("a", "b", "c", "", "d"))))
                .contains("d");
        assertThat(columns.strayCell(new CsvRecord(2, List.of("a", "b", "c", "", " "))))
                .isEmpty();
    }

    private static void assertRefused(String code, String column, String... titles) {
        assertThatThrownBy(() -> Columns.find(EXPECTED, titles(titles)))
                .isInstanceOfSatisfying(CsvRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.line()).isEqualTo(1);
                    assertThat(refusal.column()).isEqualTo(column);
                    assertThat(refusal.detail()).contains(column.replace('\'', '’'));
                });
    }

    private static CsvRecord titles(String... titles) {
        return new CsvRecord(1, List.of(titles));
    }
}
