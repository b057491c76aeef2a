package fr.duret.maintenance.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.SealJudge;
import fr.duret.maintenance.support.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A file inside a sealed PDF: archivable, readable aloud, sealed as a whole, and the original still in it. */
@IntegrationTest
class EnclosingTest {

    private static final byte[] LETTER = PrintedSamples.letter();
    private static final byte[] PROOF = "{\"sha256\":\"…\"}".getBytes(StandardCharsets.UTF_8);
    private static final Enclosure ENCLOSURE =
            new Enclosure("preuve.json", "application/json", "Fichier de preuve", PROOF, TestClock.START);

    @Autowired
    Documents documents;

    @Value("${duret.data-directory}")
    Path data;

    private byte[] kept() {
        return documents.content(documents.store(
                LETTER,
                ENCLOSURE,
                new DocumentDraft("letter", "Courrier", DocumentDraft.PDF, LocalDate.of(2036, 12, 1), null, null)));
    }

    @Test
    void beginsWithTheDocumentAsItWasAndGivesTheFileBack() throws IOException {
        byte[] kept = kept();

        assertThat(Sha256.hex(Arrays.copyOf(kept, LETTER.length))).isEqualTo(Sha256.hex(LETTER));
        try (PDDocument document = Loader.loadPDF(kept)) {
            assertThat(Objects.requireNonNull(document.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("preuve.json"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(PROOF);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void staysArchivableAndReadableAloud(PDFAFlavour standard) throws Exception {
        PdfStandards.assertConforms(kept(), standard);
    }

    @Test
    void isSealedWithTheFileInIt() throws IOException {
        SimpleReport report =
                SealJudge.trusting(data.resolve("seal-authority"), kept(), TestClock.START.plus(Duration.ofDays(1)));

        assertThat(report.getSignatureIdList()).hasSize(1);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void enclosesNothingInWhatIsNoPdf() {
        assertThatThrownBy(() -> Enclosing.of(PROOF, ENCLOSURE)).isInstanceOf(IllegalArgumentException.class);
    }
}
