package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.NOW;
import static fr.duret.maintenance.interventions.Worksite.completeReport;
import static fr.duret.maintenance.interventions.Worksite.report;
import static fr.duret.maintenance.interventions.Worksite.tap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(Worksite.class)
class ReportTest {

    @Autowired
    private Worksite site;

    @Autowired
    private FieldWork work;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private ReportSigning signing;

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private SignatureBook signatures;

    @Autowired
    private TimeCorrections corrections;

    @Autowired
    private InterventionBook book;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectMapper json;

    private UUID technician = Ids.next();
    private UUID id = Ids.next();

    @BeforeEach
    void arrive() {
        site.listParts();
        technician = site.technician();
        id = site.planned(technician);
        clock.moveTo(NOW.plus(Duration.ofHours(2)));
        work.clockIn(change(), tap(NOW));
    }

    @Test
    void knowsTenTemplatesWithTheirLimits() {
        assertThat(templates.current()).extracting(ReportTemplate::kind).containsExactly(InterventionKind.values());
        assertThat(templates.current()).allSatisfy(template -> {
            assertThat(template.content().text()).isNotBlank();
            assertThat(template.content().items()).anyMatch(CheckItem::mandatory);
        });
        TemplateContent yearly =
                templates.current(InterventionKind.YEARLY_SERVICE).content();
        assertThat(yearly.checks())
                .extracting(CheckPoint::limits)
                .containsExactly(
                        "au plus 100\u00a0Ω",
                        "de 15 à 30\u00a0mA",
                        "au plus 300\u00a0ms",
                        "au moins 0,5\u00a0MΩ",
                        "de 207 à 253\u00a0V");
    }

    @Test
    void keepsTheVersionOfTheTemplateThatItWasBegunWith() {
        InterventionKind kind = InterventionKind.EMERGENCY_REPAIR;
        ReportTemplate before = templates.current(kind);
        writing.save(change(), completeReport());
        TemplateContent old = before.content();
        TemplateContent edited = new TemplateContent(
                old.title(), "Autre texte", List.of(new CheckItem("new-item", "Neuf", true)), List.of(), true);

        ReportTemplate after = templates.edit(kind, before.version(), edited, "Clothilde");
        refused(() -> templates.edit(kind, before.version(), edited, "Hélène"), "template-changed");
        writing.save(change(), completeReport());

        ReportView report = book.report(id).orElseThrow();
        assertThat(report.templateVersion()).isEqualTo(before.version());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(templates.version(kind, before.version()).content()).isEqualTo(old);
        templates.edit(kind, after.version(), old, "Clothilde");
    }

    @Test
    void isIncompleteUntilItSaysWhatIsMandatory() {
        writing.save(change(), report("", null));

        assertThatThrownBy(() -> writing.complete(change())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("report-incomplete");
            assertThat(refusal.properties().get("missing"))
                    .isEqualTo(List.of(
                            new MissingAnswer("text", "text", "le texte du rapport"),
                            new MissingAnswer("measures", "voltage", "Tension entre phase et neutre")));
        });
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.DRAFT);

        writing.save(change(), completeReport());
        writing.complete(change());
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.COMPLETED);
        refused(() -> writing.complete(change()), "report-complete-already");
    }

    @Test
    void holdsMeasuredValuesAgainstTheirLimits() {
        writing.save(change(), report("Fait.", new BigDecimal("253")));
        assertThat(finding().conforms()).isTrue();
        writing.save(change(), report("Fait.", new BigDecimal("253.1")));
        assertThat(finding().conforms()).isFalse();
        assertThat(finding().limits()).isEqualTo("de 207 à 253\u00a0V");
    }

    @Test
    void takesPartsFromTheCatalogueOnly() {
        ReportContent content = completeReport();
        writing.save(change(), content);

        UsedPart part = book.report(id).orElseThrow().content().parts().get(0);
        assertThat(part.label()).isEqualTo("Interrupteur différentiel 30 mA 40 A");
        assertThat(part.price()).isEqualByComparingTo("42.50");
        refused(() -> writing.save(change(), withParts("INCONNU", BigDecimal.ONE)), "part-unknown");
        refused(() -> writing.save(change(), withParts("DIF-30-40A", BigDecimal.ZERO)), "quantity-impossible");
        refused(
                () -> writing.save(
                        change(),
                        new ReportContent(
                                "x",
                                List.of(),
                                List.of(new Measure("nothing", null, "x")),
                                List.of(),
                                null,
                                null,
                                null)),
                "report-point-unknown");
    }

    @Test
    void isSignedWithAFingerprintOfEverythingThatWasSigned() throws Exception {
        completed();
        UUID signature = signing.sign(change(), signed());

        SignatureView view = signatures.valid(id).orElseThrow();
        String content = signatures.content(signature);
        assertThat(view.sha256()).isEqualTo(CanonicalJson.fingerprint(content));
        assertThat(json.readTree(content).at("/report/text").asText()).isEqualTo("Différentiel remplacé.");
        assertThat(json.readTree(content).get("signer").asText()).isEqualTo("Odette Burnet");
        assertThat(content).startsWith("{\"arrivedAt\":").doesNotContain(": ", "null");
        assertThat(signatures.image(signature)).isEqualTo(Worksite.signature());
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.SIGNED);
        refused(() -> signing.sign(change(), signed()), "report-signed-already");
    }

    @Test
    void leavesTheSignatureInForceWhenTheTechnicianLeavesAfterIt() {
        completed();
        signing.sign(change(), signed());

        work.clockOut(change(), tap(NOW.plusSeconds(3600)));

        assertThat(signatures.valid(id)).isPresent();
    }

    @Test
    void voidsTheSignatureWhenSomethingChangesAndKeepsItInTheHistory() {
        completed();
        UUID first = signing.sign(change(), signed());
        writing.save(change(), report("Autre chose.", new BigDecimal("230")));

        assertThat(signatures.valid(id)).isEmpty();
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.DRAFT);
        writing.complete(change());
        UUID second = signing.sign(change(), signed());
        UUID arrival = book.intervention(id).clockings().get(0).id();
        corrections.correct(change(), arrival, NOW.minusSeconds(60), "oubli");

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

        signing.sign(change(), draft(SignatureOutcome.CUSTOMER_ABSENT, null, "clés chez le gardien"));

        SignatureView view = signatures.valid(id).orElseThrow();
        assertThat(view.outcome()).isEqualTo(SignatureOutcome.CUSTOMER_ABSENT);
        assertThat(view.reason()).isEqualTo("clés chez le gardien");
    }

    @Test
    void signsNoDraft() {
        writing.save(change(), completeReport());
        refused(() -> signing.sign(change(), signed()), "report-not-complete");
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

    private Finding finding() {
        return book.report(id).orElseThrow().findings().get(0);
    }

    private void completed() {
        writing.save(change(), completeReport());
        writing.complete(change());
    }

    private static ReportContent withParts(String reference, BigDecimal quantity) {
        return new ReportContent(
                "x",
                List.of(),
                List.of(),
                List.of(new UsedPart(reference, quantity, null, null, null)),
                null,
                null,
                null);
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

    private Change change() {
        return new Change(id, technician, "Malo Essai", book.intervention(id).version());
    }

    private static void refused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
