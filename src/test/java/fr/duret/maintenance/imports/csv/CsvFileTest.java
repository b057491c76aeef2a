package fr.duret.maintenance.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private static final String TEXT = "Nom;Commune\r\nŒillet;Thônes « le Haut » à 5 €\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "windows-1252,windows-1252"})
    void detectsHowItIsWritten(String written, String detected) {
        CsvFile file = receive(TEXT.getBytes(Charset.forName(written)));

        assertThat(file.charset()).isEqualTo(Charset.forName(detected));
        try (CsvReader reader = file.open()) {
            assertThat(reader.next())
                    .isNotNull()
                    .extracting(CsvRecord::cells)
                    .asString()
                    .contains("Œillet", "« le Haut » à 5 €");
        }
    }

    @Test
    void passesOverTheByteOrderMark() {
        try (CsvReader reader =
                receive(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).open()) {
            assertThat(reader.titles().cells()).containsExactly("Nom", "Commune");
        }
    }

    @Test
    void takesAWordInCapitalsBeforeAGuillemetForCp1252() {
        assertThat(receive("A;B\n«CAFÉ»;1\n".getBytes(Encoding.CP1252)).charset())
                .isEqualTo(Encoding.CP1252);
    }

    @Test
    void knowsItsFingerprintAndItsName() {
        CsvFile file = CsvFile.receive(
                new ByteArrayInputStream("A;B\n".getBytes(StandardCharsets.UTF_8)),
                "C:\\Bureau\\clients.csv",
                folder.resolve("upload"));

        assertThat(file.name()).isEqualTo("clients.csv");
        assertThat(file.sha256()).isEqualTo("079342cb918fd950478fbe4d350fe8389696870e06addb2054dfd7f2c387f589");
    }

    @Test
    void refusesAFileInTwoEncodings() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("Nom;Commune\nFrançois;Thônes\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("Hélène;Sévrier\n".getBytes(Encoding.CP1252));

        assertRefused(mixed.toByteArray(), "file-encoding", 3, "toute la ligne");
    }

    @Test
    void refusesWhatNeitherEncodingKnows() {
        assertRefused(new byte[] {'A', ';', 'B', '\n', (byte) 0x81, ';', 'x'}, "file-encoding", 2, "toute la ligne");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused(new byte[] {'A', ';', 'B', '\r', '\n', 'x', 0, 'y'}, "file-binary", 2, "caractère 2");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> receive(noise)).isInstanceOf(CsvRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({"504b03041400,Excel", "d0cf11e0a1b1,Excel", "255044462d31,PDF", "fffe41003b00,Unicode"})
    void refusesOtherFormatsByName(String bytes, String named) {
        assertThatThrownBy(() -> receive(HexFormat.of().parseHex(bytes)))
                .isInstanceOfSatisfying(
                        CsvRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("file-not-csv"))
                .hasMessageContaining(named);
    }

    @Test
    void refusesNothingAtAll() {
        assertRefused(new byte[0], "file-empty", 0, null);
    }

    @Test
    void stopsReadingWhenItIsTooMuch() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> CsvFile.receive(endless, "a.csv", folder.resolve("upload")))
                .isInstanceOfSatisfying(CsvRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("file-too-large");
                    assertThat(refusal.kind().status()).isEqualTo(413);
                });
        assertThat(endless.given).isLessThan(CsvFile.MOST_BYTES + 1024 * 1024);
        assertThat(folder).isEmptyDirectory();
    }

    private void assertRefused(byte[] bytes, String code, int line, @Nullable String column) {
        assertThatThrownBy(() -> receive(bytes)).isInstanceOfSatisfying(CsvRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.line()).isEqualTo(line);
            assertThat(refusal.column()).isEqualTo(column);
        });
        assertThat(folder).isEmptyDirectory();
    }

    private CsvFile receive(byte[] bytes) {
        return CsvFile.receive(new ByteArrayInputStream(bytes), "a.csv", folder.resolve("upload"));
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }
}
