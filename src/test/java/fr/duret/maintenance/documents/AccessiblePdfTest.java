package fr.duret.maintenance.documents;

import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.TestCompany;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is printed can be archived (PDF/A-3a) and read aloud (PDF/UA-1). */
class AccessiblePdfTest {

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(new PdfPress(TestCompany.DURET, true), TestCompany.DURET);

    static Stream<Arguments> everyDocumentUnderEveryStandard() {
        Map<String, byte[]> documents = Map.of(
                "tacit contract", PRINTER.print("contract", ContractSample.tacit()),
                "company's contract", PRINTER.print("contract", ContractSample.ofCompany()),
                "letter", PRINTER.print("letter", PrintedSamples.letterValues()),
                "invoice", PRINTER.print("invoice", InvoiceSample.ofConsumer()),
                "company's invoice", PRINTER.print("invoice", InvoiceSample.ofCompany()),
                "credit note", PRINTER.print("invoice", InvoiceSample.creditNote()));
        return documents.entrySet().stream()
                .flatMap(document -> Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                        .map(flavour -> Arguments.of(Named.of(document.getKey(), document.getValue()), flavour)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("everyDocumentUnderEveryStandard")
    void conforms(byte[] pdf, PDFAFlavour flavour) throws Exception {
        PdfStandards.assertConforms(pdf, flavour);
    }
}
