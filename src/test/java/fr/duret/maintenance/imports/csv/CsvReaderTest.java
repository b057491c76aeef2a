package fr.duret.maintenance.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static final int LONG = 50_000;

    @Test
    void readsTitlesAndRecords() {
        CsvReader reader = reading("Nom;Commune\r\nBurnet;Annecy\r\nFavre;\"Thônes\"\r\n");

        assertThat(reader.titles().cells()).containsExactly("Nom", "Commune");
        assertThat(reader.next()).isEqualTo(new CsvRecord(2, List.of("Burnet", "Annecy")));
        assertThat(reader.next()).isEqualTo(new CsvRecord(3, List.of("Favre", "Thônes")));
        assertThat(reader.next()).isNull();
    }

    @Test
    void readsQuotedCells() {
        assertThat(records("A;B\n\"dit \"\"la Pointe\"\"\";\"un; deux\"\n\"\";\"x\" \n"))
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("dit \"la Pointe\"", "un; deux"), List.of("", "x"));
    }

    @Test
    void takesAQuoteInsideAPlainCellAsItIs() {
        assertThat(records("A;B\nrue du \"Lac\";2\n"))
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("rue du \"Lac\"", "2"));
    }

    @Test
    void countsLinesThroughCellsOfSeveralLines() {
        assertThat(records("A;B\r\n\"un\r\ndeux\r\ntrois\";1\r\nx;2\ry;3\n\nz;4"))
                .extracting(CsvRecord::line)
                .containsExactly(2, 5, 6, 8);
    }

    @Test
    void passesOverBlankLines() {
        assertThat(records("\n;;\nA;B\n;\n \nx;1\n;;;\n"))
                .extracting(CsvRecord::line)
                .containsExactly(6);
    }

    @Test
    void passesOverTheByteOrderMark() {
        assertThat(reading("\uFEFFNom;Commune\n").titles().cells()).containsExactly("Nom", "Commune");
    }

    @Test
    void namesTheLineOnWhichAQuoteWasOpenedThatNeverCloses() {
        assertRefused(
                "Nom;Commune\nBurnet;Annecy\nFavre;\"Thônes\nMartin;Duingt\n", "csv-quote-not-closed", 3, "Commune");
    }

    @Test
    void givesUpOnAnOpenQuoteBeforeItFillsTheMemory() {
        String endless = "Martin;Duingt\n".repeat(LONG);

        assertRefused("Nom;Commune\n\"Favre;Thônes\n" + endless, "csv-quote-not-closed", 2, "Nom");
    }

    @Test
    void refusesACellWithoutEnd() {
        assertRefused("A;B\nx;" + "y".repeat(CsvReader.LONGEST_CELL + 1), "csv-cell-too-long", 2, "B");
    }

    @Test
    void refusesALineWithoutEnd() {
        assertRefused("A;B\n" + "x;".repeat(LONG), "csv-too-many-columns", 2, "colonne 101");
    }

    @Test
    void refusesTextAfterAClosedQuote() {
        assertRefused("A;B\nx;\"Le\" Lac\n", "csv-text-after-quote", 2, "B");
    }

    @Test
    void refusesOtherSeparators() {
        assertRefused("Nom,Commune\nBurnet,Annecy\n", "csv-separator", 1, "toute la ligne");
        assertThatThrownBy(() -> reading("Nom\tCommune\n")).hasMessageContaining("tabulations");
        assertThatThrownBy(() -> reading("Nom\n")).hasMessageContaining("titres des colonnes");
    }

    @Test
    void refusesAFileWithoutAnything() {
        assertThatThrownBy(() -> reading("\n;;\n\n"))
                .isInstanceOfSatisfying(
                        CsvRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("file-empty"));
    }

    @Test
    void refusesMoreLinesThanItBears() {
        assertRefused("A;B\n" + "1;2\n".repeat(CsvReader.MOST_RECORDS + 1), "file-too-many-lines", 100_002, null);
    }

    private static void assertRefused(String text, String code, int line, @Nullable String column) {
        assertThatThrownBy(() -> records(text)).isInstanceOfSatisfying(CsvRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.line()).isEqualTo(line);
            assertThat(refusal.column()).isEqualTo(column);
        });
    }

    private static CsvReader reading(String text) {
        return new CsvReader(new StringReader(text));
    }

    private static List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        CsvReader reader = reading(text);
        for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }
}
