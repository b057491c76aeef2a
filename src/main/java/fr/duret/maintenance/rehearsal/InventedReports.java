package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.catalog.PartView;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.Conformity;
import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.interventions.ReportContent.ItemAnswer;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.interventions.ReportTemplates;
import fr.duret.maintenance.interventions.TemplateContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented technicians write: all that their template asks, mostly within its limits. */
@Component
@Profile("rehearsal")
class InventedReports {

    /** Of the values measured, so many lie outside their limits. */
    private static final double OUTSIDE = 0.03;

    private final ReportTemplates templates;
    private final PartsCatalogue catalogue;

    InventedReports(ReportTemplates templates, PartsCatalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    ReportContent of(Visit visit, Fate fate) {
        Errand errand = visit.errand();
        TemplateContent template = templates.current(errand.kind()).content();
        List<Measure> measures = template.checks().stream()
                .map(check -> new Measure(check.id(), value(check, fate), null))
                .toList();
        return new ReportContent(
                errand.text(),
                template.items().stream()
                        .map(item ->
                                new ItemAnswer(item.id(), item.mandatory() ? Answer.DONE : Answer.NOT_APPLICABLE, null))
                        .toList(),
                measures,
                parts(errand, fate),
                fate.happens(0.3, "observation") ? "Tableau d’origine, en bon état. Repérage complété." : null,
                template.conformity() ? conformity(template, measures) : null,
                fate.happens(0.25, "advice") ? "Prévoir un parafoudre au prochain entretien." : null);
    }

    private static Conformity conformity(TemplateContent template, List<Measure> measures) {
        boolean conforms = template.checks().stream()
                .allMatch(check -> measures.stream()
                        .filter(measure -> measure.check().equals(check.id()) && measure.value() != null)
                        .allMatch(measure -> check.conforms(Objects.requireNonNull(measure.value()))));
        return conforms ? Conformity.CONFORM : Conformity.NOT_CONFORM;
    }

    private List<UsedPart> parts(Errand errand, Fate fate) {
        PartView part = catalogue.parts(List.of(errand.part())).get(errand.part());
        return part == null
                ? List.of()
                : List.of(new UsedPart(
                        part.reference(),
                        BigDecimal.valueOf(1L + fate.below(2, "quantity")),
                        part.label(),
                        part.unit().label(),
                        part.price().amount()));
    }

    private static BigDecimal value(CheckPoint check, Fate fate) {
        double least = check.least() == null ? 0 : check.least().doubleValue();
        double most = check.most() == null ? least * 400 + 1 : check.most().doubleValue();
        double inside = least + (most - least) * (0.3 + fate.share(check.id()) * 0.4);
        boolean outside = check.most() != null && fate.happens(OUTSIDE, check.id() + " outside");
        return BigDecimal.valueOf(outside ? most * 1.2 : inside).setScale(1, RoundingMode.HALF_UP);
    }
}
