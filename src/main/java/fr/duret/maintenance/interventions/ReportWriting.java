package fr.duret.maintenance.interventions;

import fr.duret.maintenance.catalog.PartView;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what technicians write about their interventions. */
@Service
@Transactional
public class ReportWriting {

    private static final int MOST_PARTS = 100;
    private static final BigDecimal MOST_OF_A_PART = new BigDecimal(10_000);

    private final Desk desk;
    private final Reports reports;
    private final ReportTemplates templates;
    private final PartsCatalogue catalogue;
    private final SignatureBook signatures;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportWriting(
            Desk desk,
            Reports reports,
            ReportTemplates templates,
            PartsCatalogue catalogue,
            SignatureBook signatures,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.templates = templates;
        this.catalogue = catalogue;
        this.signatures = signatures;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what was written, as a draft. The first draft takes the newest version of the template and keeps it. A
     * signature of what stood there before counts no more.
     */
    public void save(Change change, ReportContent written) {
        Intervention intervention = desk.take(change);
        intervention.touch();
        Report report = reports.findByInterventionId(intervention.id()).orElse(null);
        ReportTemplate template = report == null
                ? templates.current(intervention.kind())
                : templates.version(report.templateKind(), report.templateVersion());
        ReportCheck.refuseStrange(written, template.content());
        ReportContent content = withCatalogue(written);
        signatures.voidIfSigned(intervention, change.author(), "Rapport modifié");
        if (report == null) {
            reports.save(new Report(intervention.id(), template, content, clock.instant()));
        } else {
            report.rewrite(content, clock.instant());
        }
        journal.write(intervention, Deed.REPORT_SAVED, change.author(), null);
    }

    /** Says that the report is complete; refused as {@code report-incomplete} with the list of what is missing. */
    public void complete(Change change) {
        Intervention intervention = desk.take(change);
        Report report = reports.of(intervention);
        if (report.state() != ReportState.DRAFT) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "report-complete-already",
                    "Le rapport est déjà complet",
                    "Faites-le signer, ou modifiez-le pour en refaire un brouillon.");
        }
        TemplateContent template = templates
                .version(report.templateKind(), report.templateVersion())
                .content();
        List<MissingAnswer> missing = ReportCheck.missing(report.content(), template);
        if (!missing.isEmpty()) {
            throw new ReportIncomplete(missing);
        }
        intervention.touch();
        report.complete(clock.instant());
        journal.write(intervention, Deed.REPORT_COMPLETED, change.author(), null);
        events.publishEvent(new ReportCompleted(intervention.id()));
    }

    /** What was built in, with the label and price that the catalogue has now. */
    private ReportContent withCatalogue(ReportContent written) {
        if (written.parts().size() > MOST_PARTS) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "too-many-parts",
                    "Trop de pièces",
                    "Un rapport porte " + MOST_PARTS + " pièces au plus. Regroupez les quantités.");
        }
        Map<String, PartView> known =
                catalogue.parts(written.parts().stream().map(UsedPart::reference).toList());
        List<UsedPart> parts = written.parts().stream()
                .map(used -> fromCatalogue(used, known.get(used.reference())))
                .toList();
        return new ReportContent(
                written.text(),
                written.items(),
                written.measures(),
                parts,
                written.observations(),
                written.conformity(),
                written.recommendations());
    }

    private static UsedPart fromCatalogue(UsedPart used, @Nullable PartView part) {
        if (part == null) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "part-unknown",
                    "Pièce inconnue",
                    "La pièce « " + used.reference() + " » n'est pas au catalogue. Choisissez-la dans la liste,"
                            + " ou décrivez-la dans les observations.");
        }
        if (used.quantity().signum() <= 0 || used.quantity().compareTo(MOST_OF_A_PART) > 0) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "quantity-impossible",
                    "Quantité impossible",
                    "La quantité de « " + part.label() + " » va de plus de 0 à 10 000.");
        }
        return new UsedPart(
                part.reference(),
                used.quantity().stripTrailingZeros(),
                part.label(),
                part.unit().label(),
                part.price().amount());
    }
}
