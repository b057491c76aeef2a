package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.completeReport;
import static fr.duret.maintenance.interventions.Worksite.report;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a signature says, what it is held to, and what voids it. */
class ReportSigningTest extends ReportPlay {

    @Autowired
    private ReportSigning signing;

    @Autowired
    private SignatureBook signatures;

    @Autowired
    private ObjectMapper json;

    @Test
    void isSignedWithAFingerprintOfEverythingThatWasSigned() throws Exception {
        completed();
        UUID signature = signing.sign(on(id), signed());

        SignatureView view = signatures.valid(id).orElseThrow();
        String content = signatures.content(signature);
        assertThat(view.sha256()).isEqualTo(CanonicalJson.fingerprint(content));
        assertThat(json.readTree(content).at("/report/text").asText()).isEqualTo("Différentiel remplacé.");
        assertThat(json.readTree(content).get("signer").asText()).isEqualTo("Odette Burnet");
        assertThat(content).startsWith("{\"arrivedAt\":").doesNotContain(": ", "null");
        assertThat(signatures.image(signature)).isEqualTo(Worksite.signature());
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.SIGNED);
        refused(() -> signing.sign(on(id), signed()), "report-signed-already");
    }

    @Test
    void leavesTheSignatureInForceWhenTheTechnicianLeavesAfterIt() {
        completed();
        signing.sign(on(id), signed());

        work.clockOut(on(id), tap(NOW.plusSeconds(3600)));

        assertThat(signatures.valid(id)).isPresent();
    }

    @Test
    void voidsTheSignatureWhenSomethingChangesAndKeepsItInTheHistory() {
        completed();
        UUID first = signing.sign(on(id), signed());
        writing.save(on(id), report("Autre chose.", new BigDecimal("230")));

        assertThat(signatures.valid(id)).isEmpty();
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.DRAFT);
        writing.complete(on(id));
        UUID second = signing.sign(on(id), signed());
        UUID arrival = book.intervention(id).clockings().get(0).id();
        corrections.correct(on(id), arrival, NOW.minusSeconds(60), "oubli");

        assertThat(signatures.of(id)).extracting(SignatureView::id).containsExactlyInAnyOrder(first, second);
        assertThat(signatures.of(id)).noneMatch(SignatureView::isValid);
        assertThat(signatures.of(id))
                .extracting(SignatureView::voidReason)
                .containsExactlyInAnyOrder("Rapport modifié", "Heure corrigée");
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.COMPLETED);
        assertThat(signatures.content(first)).contains("Différentiel remplacé.");
    }

    @Test
    void closesWithoutASignatureForAReason() {
        completed();
        refused(() -> draft(SignatureOutcome.CUSTOMER_ABSENT, null, " "), "signature-incomplete");

        signing.sign(on(id), draft(SignatureOutcome.CUSTOMER_ABSENT, null, "clés chez le gardien"));

        SignatureView view = signatures.valid(id).orElseThrow();
        assertThat(view.outcome()).isEqualTo(SignatureOutcome.CUSTOMER_ABSENT);
        assertThat(view.reason()).isEqualTo("clés chez le gardien");
    }

    @Test
    void signsNoDraft() {
        writing.save(on(id), completeReport());
        refused(() -> signing.sign(on(id), signed()), "report-not-complete");
    }

    @Test
    void refusesAnImageThatIsNoSignature() {
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] huge = Worksite.png(10, 10, true);
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        for (byte[] image : List.of(
                svg,
                huge,
                new byte[0],
                Worksite.png(200, 80, false),
                Arrays.copyOf(Worksite.signature(), 120),
                Arrays.copyOf(Worksite.signature(), 400_000))) {
            refused(() -> draft(SignatureOutcome.SIGNED, image, null), "signature-image");
        }
    }

    @Test
    void writesEqualContentInOneWay() {
        Measure one = new Measure("voltage", new BigDecimal("230.00"), null);
        Measure same = new Measure("voltage", new BigDecimal("2.3E+2"), null);

        assertThat(CanonicalJson.write(one))
                .isEqualTo(CanonicalJson.write(same))
                .isEqualTo("{\"check\":\"voltage\",\"value\":\"230\"}");
    }

    private void completed() {
        writing.save(on(id), completeReport());
        writing.complete(on(id));
    }

    private static SignatureDraft signed() {
        return draft(SignatureOutcome.SIGNED, Worksite.signature(), null);
    }

    @SuppressWarnings("NullAway") // it does not read of a compiled record that an array may be missing
    private static SignatureDraft draft(SignatureOutcome outcome, byte @Nullable [] image, @Nullable String reason) {
        return new SignatureDraft(
                outcome,
                NOW.plusSeconds(1800),
                null,
                tap(NOW).position(),
                "Odette Burnet",
                "Je reconnais avoir reçu l’intervention décrite.",
                image,
                reason);
    }
}
