package fr.duret.maintenance.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.support.TestCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPrinterTest {

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(new PdfPress(TestCompany.DURET, true), TestCompany.DURET);

    @Test
    void setsAContractOnAsFewPagesAsItNeeds() {
        assertThat(pages(PRINTER.print("contract", ContractSample.tacit()))).isEqualTo(3);
        assertThat(pages(PRINTER.print("contract", ContractSample.ofCompany()))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bronze", "Argent", "Or"})
    void knowsEveryPlan(String plan) {
        Map<String, Object> values = ContractSample.tacit();
        values.put("plan", plan);

        assertThat(pages(PRINTER.print("contract", values))).isEqualTo(3);
    }

    @Test
    void embedsEveryFont() {
        String pdf = new String(PRINTER.print("contract", ContractSample.tacit()), ISO_8859_1);

        assertThat(Pattern.compile("/BaseFont /(\\S+)").matcher(pdf).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(font -> font.matches("[A-Z]{6}\\+Inter.*"));
    }

    @Test
    void printsForSeveralPeopleTogether() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<byte[]>> prints = Stream.generate(
                        () -> pool.submit(() -> PRINTER.print("contract", ContractSample.tacit())))
                .limit(24)
                .toList();
        for (Future<byte[]> print : prints) {
            assertThat(pages(print.get())).isEqualTo(3);
        }
        pool.shutdown();
    }

    @Test
    void namesTheTemplateThatCannotBeRendered() {
        assertThatThrownBy(() -> PRINTER.print(
                        "letter",
                        Map.of(
                                "recipient", "Mme Burnet",
                                "address", List.of(),
                                "subject", "Essai",
                                "reference", "C-1042",
                                "writtenOn", LocalDate.EPOCH,
                                "enclosures", List.of(),
                                "body", "<fo:block>jamais fermé")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("letter");
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type /Page\\b")
                .matcher(new String(pdf, ISO_8859_1))
                .results()
                .count();
    }
}
