package fr.duret.maintenance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.TestCompany;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What is printed can be archived (PDF/A-3a) and read aloud (PDF/UA-1). */
class AccessiblePdfTest {

    private static final DocumentPrinter PRINTER = new DocumentPrinter(TestCompany.DURET);

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> everyDocumentUnderEveryStandard() {
        Map<String, byte[]> documents = Map.of(
                "tacit contract", PRINTER.print("contract", ContractSample.tacit()),
                "company's contract", PRINTER.print("contract", ContractSample.ofCompany()),
                "letter", PRINTER.print("letter", letter()),
                "invoice", PRINTER.print("invoice", InvoiceSample.ofConsumer()),
                "company's invoice", PRINTER.print("invoice", InvoiceSample.ofCompany()),
                "credit note", PRINTER.print("invoice", InvoiceSample.creditNote()));
        return documents.entrySet().stream()
                .flatMap(document -> Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                        .map(flavour -> Arguments.of(Named.of(document.getKey(), document.getValue()), flavour)));
    }

    private static Map<String, Object> letter() {
        return Map.of(
                "recipient", "Mme Zoé Œuvrard-Łęcka",
                "address", List.of("Bâtiment B", "12 chemin des Vignes", "74940 ANNECY"),
                "subject", "Votre contrat arrive à échéance le 28 février 2027",
                "reference", "C-1042",
                "writtenOn", LocalDate.of(2027, 1, 1),
                "enclosures", List.of("votre contrat"),
                "body",
                        "<fo:block>Madame, votre contrat <fo:inline font-weight=\"bold\">Argent</fo:inline>…</fo:block>");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("everyDocumentUnderEveryStandard")
    void conforms(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
