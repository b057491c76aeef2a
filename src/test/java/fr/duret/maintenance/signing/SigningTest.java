package fr.duret.maintenance.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.SealJudge;
import fr.duret.maintenance.support.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A signature and what proves it: every fingerprint is reckoned anew from what was kept. */
@IntegrationTest
class SigningTest {

    @Autowired
    Offers offers;

    @Autowired
    SigningDesk desk;

    @Autowired
    Signers signers;

    @Autowired
    SignedQuotes signedQuotes;

    @Autowired
    Documents documents;

    @Value("${duret.data-directory}")
    Path data;

    private QuoteView quote;

    @BeforeEach
    void aQuoteIsSent() {
        quote = offers.sent();
    }

    private QuoteView signWithOption() {
        SigningRequest request = new SigningRequest(
                quote.id(),
                SigningPlace.DISTANCE,
                Objects.requireNonNull(quote.sha256()),
                Set.of(2),
                "Odile Perrissin",
                true,
                true,
                Signers.drawing());
        UUID signing = desk.begin(request, Signers.PHONE).signingId();
        String code = signers.codeOf(signing);
        return desk.sign(quote.id(), signing, code.substring(0, 3) + " " + code.substring(3), Signers.PHONE);
    }

    @Test
    void signsForTheCodeWithTheOptionsThatAreTaken() {
        QuoteView signed = signWithOption();

        assertThat(signed.state()).isEqualTo(QuoteState.SIGNED);
        assertThat(signed.totals().net()).isEqualTo(Money.of("235.00"));
        QuoteView.Signed signature = Objects.requireNonNull(signed.signed());
        assertThat(signature.name()).isEqualTo("Odile Perrissin");
        assertThat(signature.place()).isEqualTo(SigningPlace.DISTANCE);
        assertThat(signature.earlyWork()).isTrue();
    }

    @Test
    void keepsAsEvidenceWhatOneCanReckonAnew() throws IOException {
        signWithOption();
        byte[] sealed = documents.content(signedQuotes.seal(quote.id()));
        byte[] sent = documents.content(Objects.requireNonNull(quote.documentId()));

        JsonNode evidence = new ObjectMapper().readTree(enclosed(sealed));

        int length = evidence.at("/document/length").asInt();
        assertThat(Sha256.hex(Arrays.copyOf(sealed, length)))
                .as("the sealed document begins with the one that was shown")
                .isEqualTo(evidence.at("/document/sha256").asText())
                .isEqualTo(Sha256.hex(sent))
                .isEqualTo(quote.sha256());
        assertThat(Sha256.hex(
                        Base64.getDecoder().decode(evidence.at("/signature/png").asText())))
                .isEqualTo(evidence.at("/signature/sha256").asText())
                .isEqualTo(Sha256.hex(Signers.drawing()));
        assertThat(evidence.at("/quote/lines")).hasSize(3);
        assertThat(evidence.at("/quote/gross").asText()).isEqualTo("258.50");
        assertThat(evidence.at("/signer/name").asText()).isEqualTo("Odile Perrissin");
        assertThat(evidence.at("/consent/sentence").asText()).contains(quote.name(), "258,50");
        assertThat(evidence.at("/consent/earlyWork").asText()).contains("expressément");
        assertThat(evidence.at("/code/wrong").asInt()).isZero();
        assertThat(evidence.at("/code/sentTo").asText()).contains("·").doesNotContain("@");
        assertThat(evidence.findValuesAsText("address")).containsExactly("203.0.113.7", "203.0.113.7");
        assertThat(evidence.findValuesAsText("at"))
                .hasSize(3)
                .allSatisfy(at -> assertThat(at).isEqualTo(TestClock.START.toString()));
    }

    @Test
    void isSealedOnceAndArchivable() throws Exception {
        signWithOption();
        UUID document = signedQuotes.seal(quote.id());
        byte[] sealed = documents.content(document);

        assertThat(signedQuotes.seal(quote.id())).isEqualTo(document);
        assertThat(signedQuotes.sealed(quote.id())).contains(document);
        PdfStandards.assertConforms(sealed, PDFAFlavour.PDFA_3_A);
        PdfStandards.assertConforms(sealed, PDFAFlavour.PDFUA_1);
        SimpleReport report =
                SealJudge.trusting(data.resolve("seal-authority"), sealed, TestClock.START.plus(Duration.ofDays(1)));
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    private static byte[] enclosed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Objects.requireNonNull(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get(Evidence.NAME))
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }
}
