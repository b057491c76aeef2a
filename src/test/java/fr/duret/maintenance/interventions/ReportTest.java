package fr.duret.maintenance.interventions;

import static fr.duret.maintenance.interventions.Worksite.completeReport;
import static fr.duret.maintenance.interventions.Worksite.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report has to say before it is complete, and against which template. */
class ReportTest extends ReportPlay {

    @Autowired
    private ReportTemplates templates;

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
        writing.save(on(id), completeReport());
        TemplateContent old = before.content();
        TemplateContent edited = new TemplateContent(
                old.title(), "Autre texte", List.of(new CheckItem("new-item", "Neuf", true)), List.of(), true);

        ReportTemplate after = templates.edit(kind, before.version(), edited, "Clothilde");
        refused(() -> templates.edit(kind, before.version(), edited, "Hélène"), "template-changed");
        writing.save(on(id), completeReport());

        ReportView report = book.report(id).orElseThrow();
        assertThat(report.templateVersion()).isEqualTo(before.version());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(templates.version(kind, before.version()).content()).isEqualTo(old);
        templates.edit(kind, after.version(), old, "Clothilde");
    }

    @Test
    void takesInADeliveredUpdateOnlyWhereTheOfficeHasEditedNothing() {
        InterventionKind kind = InterventionKind.OTHER;
        ReportTemplate delivered = templates.current(kind);
        TemplateContent update = titled(delivered.content(), "Autre travail");

        templates.bring(kind, update);
        templates.bring(kind, delivered.content());
        assertThat(templates.current(kind).content())
                .as("an older node brings nothing back")
                .isEqualTo(update);
        assertThat(templates.current(kind).delivered()).isTrue();

        int version = templates.current(kind).version();
        TemplateContent own = titled(update, "À notre façon");
        templates.edit(kind, version, own, "Clothilde");
        templates.bring(kind, titled(update, "Encore plus neuf"));
        assertThat(templates.current(kind).content()).isEqualTo(own);
        assertThat(templates.versions(kind))
                .extracting(ReportTemplate::delivered)
                .startsWith(false, true);
        templates.edit(kind, version + 1, delivered.content(), "Clothilde");
    }

    private static TemplateContent titled(TemplateContent content, String title) {
        return new TemplateContent(title, content.text(), content.items(), content.checks(), content.conformity());
    }

    @Test
    void isIncompleteUntilItSaysWhatIsMandatory() {
        writing.save(on(id), report("", null));

        assertThatThrownBy(() -> writing.complete(on(id))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("report-incomplete");
            assertThat(refusal.properties().get("missing"))
                    .isEqualTo(List.of(
                            new MissingAnswer("text", "text", "le texte du rapport"),
                            new MissingAnswer("measures", "voltage", "Tension entre phase et neutre")));
        });
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.DRAFT);

        writing.save(on(id), completeReport());
        writing.complete(on(id));
        assertThat(book.report(id).orElseThrow().state()).isEqualTo(ReportState.COMPLETED);
        refused(() -> writing.complete(on(id)), "report-complete-already");
    }

    @Test
    void holdsMeasuredValuesAgainstTheirLimits() {
        writing.save(on(id), report("Fait.", new BigDecimal("253")));
        assertThat(finding().conforms()).isTrue();
        writing.save(on(id), report("Fait.", new BigDecimal("253.1")));
        assertThat(finding().conforms()).isFalse();
        assertThat(finding().limits()).isEqualTo("de 207 à 253\u00a0V");
    }

    @Test
    void takesPartsFromTheCatalogueOnly() {
        ReportContent content = completeReport();
        writing.save(on(id), content);

        UsedPart part = book.report(id).orElseThrow().content().parts().get(0);
        assertThat(part.label()).isEqualTo("Interrupteur différentiel 30 mA 40 A");
        assertThat(part.price()).isEqualByComparingTo("42.50");
        refused(() -> writing.save(on(id), withParts("INCONNU", BigDecimal.ONE)), "part-unknown");
        refused(() -> writing.save(on(id), withParts("DIF-30-40A", BigDecimal.ZERO)), "quantity-impossible");
        refused(
                () -> writing.save(
                        on(id),
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

    private Finding finding() {
        return book.report(id).orElseThrow().findings().get(0);
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
}
