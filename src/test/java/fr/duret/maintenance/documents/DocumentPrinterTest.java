package fr.duret.maintenance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.TestCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentPrinterTest {

    private static final DocumentPrinter PRINTER = new DocumentPrinter(TestCompany.DURET);

    @Test
    void printsEveryKindOfContract() throws IOException {
        keep("contract-tacit", ContractSample.tacit());
        keep("contract-company", ContractSample.ofCompany());
    }

    private static void keep(String name, Map<String, Object> values) throws IOException {
        byte[] pdf = PRINTER.print("contract", values);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Path file = Path.of("target", "documents", name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
    }
}
