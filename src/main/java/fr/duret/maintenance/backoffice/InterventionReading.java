package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.InterventionDetails.Extension;
import fr.duret.maintenance.backoffice.InterventionDetails.Point;
import fr.duret.maintenance.backoffice.InterventionDetails.Tap;
import fr.duret.maintenance.backoffice.InterventionDetails.Value;
import fr.duret.maintenance.backoffice.InterventionDetails.Witness;
import fr.duret.maintenance.backoffice.InterventionDetails.Written;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.Amendment;
import fr.duret.maintenance.interventions.AmendmentBook;
import fr.duret.maintenance.interventions.CheckItem;
import fr.duret.maintenance.interventions.ClockingView;
import fr.duret.maintenance.interventions.Conformity;
import fr.duret.maintenance.interventions.HistoryEntry;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PhotoBook;
import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportState;
import fr.duret.maintenance.interventions.ReportTemplates;
import fr.duret.maintenance.interventions.ReportView;
import fr.duret.maintenance.interventions.SignatureBook;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.SignatureView;
import fr.duret.maintenance.interventions.TemplateContent;
import fr.duret.maintenance.interventions.TimeCorrection;
import fr.duret.maintenance.interventions.TimeCorrections;
import fr.duret.maintenance.interventions.Worked;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of one intervention into words. */
@Component
class InterventionReading {

    private final InterventionBook book;
    private final SignatureBook signatures;
    private final AmendmentBook amendments;
    private final TimeCorrections corrections;
    private final ReportTemplates templates;
    private final PhotoBook photos;
    private final CustomerRegister customers;
    private final ContractBook contracts;
    private final TechnicianRegister technicians;

    InterventionReading(
            InterventionBook book,
            SignatureBook signatures,
            AmendmentBook amendments,
            TimeCorrections corrections,
            ReportTemplates templates,
            PhotoBook photos,
            CustomerRegister customers,
            ContractBook contracts,
            TechnicianRegister technicians) {
        this.book = book;
        this.signatures = signatures;
        this.amendments = amendments;
        this.corrections = corrections;
        this.templates = templates;
        this.photos = photos;
        this.customers = customers;
        this.contracts = contracts;
        this.technicians = technicians;
    }

    InterventionDetails details(InterventionView view) {
        CustomerView customer = customers.customer(view.customerId());
        SiteView site = customers.site(view.siteId());
        UUID contract = view.contractId();
        int worked = Worked.minutes(view.effective());
        long over = worked - view.planned().toMinutes();
        return new InterventionDetails(
                view.id(),
                view.reference(),
                view.kind().label(),
                view.subject(),
                InterventionWords.of(view.status()),
                customer.name(),
                "/clients/" + customer.id(),
                customer.callable(),
                site.label(),
                site.address().line(),
                contract == null ? null : contracts.contract(contract).reference(),
                contract == null ? null : "/contrats/" + contract,
                technicians.name(view.technicianId()).orElse(null),
                view.plannedStart(),
                view.plannedEnd(),
                French.duration(view.planned().toMinutes()),
                French.duration(worked),
                over > 0 && !view.worked().isEmpty() ? French.duration(over) : null,
                view.reason(),
                book.report(view.id()).map(this::written).orElse(null),
                signatures.of(view.id()).stream()
                        .map(InterventionReading::witness)
                        .toList(),
                amendments.all(view.id()).stream()
                        .map(InterventionReading::extension)
                        .toList(),
                taps(view),
                PositionPicture.of(site, view.clockings()).isEmpty()
                        ? null
                        : InterventionWords.positions(view.clockings()),
                photos.of(view.id()),
                timeline(view));
    }

    /** The picture of where it was clocked; empty if that is not known. */
    String position(InterventionView view) {
        return PositionPicture.of(customers.site(view.siteId()), view.clockings());
    }

    private Written written(ReportView report) {
        TemplateContent template =
                templates.version(report.kind(), report.templateVersion()).content();
        Map<String, String> labels =
                template.items().stream().collect(Collectors.toMap(CheckItem::id, CheckItem::label));
        ReportContent content = report.content();
        Conformity conformity = content.conformity();
        return new Written(
                template.title(),
                report.templateVersion(),
                new Tone(report.state().label(), report.state() == ReportState.SIGNED ? "done" : "calm"),
                content.text(),
                content.items().stream()
                        .map(item -> new Point(
                                labels.getOrDefault(item.item(), item.item()),
                                InterventionWords.of(item.answer()),
                                item.note()))
                        .toList(),
                report.findings().stream()
                        .map(finding -> new Value(
                                finding.label(),
                                finding.value(),
                                finding.unit(),
                                finding.limits(),
                                finding.conforms() ? new Tone("conforme", "done") : new Tone("hors limites", "alert")))
                        .toList(),
                content.parts(),
                content.observations(),
                conformity == null
                        ? null
                        : new Tone(conformity.label(), conformity == Conformity.CONFORM ? "done" : "alert"),
                content.recommendations());
    }

    private static Witness witness(SignatureView signature) {
        return new Witness(
                signature.outcome().label(),
                signature.signerName(),
                signature.reason(),
                signature.at(),
                signature.sha256(),
                signature.outcome() == SignatureOutcome.SIGNED ? "/interventions/signatures/" + signature.id() : null,
                signature.voidReason());
    }

    private static Extension extension(Amendment amendment) {
        return new Extension(
                French.duration(amendment.minutes()) + " au maximum, " + French.money(amendment.hourlyRate())
                        + " HT de l’heure",
                amendment.signerName(),
                amendment.consent(),
                amendment.at(),
                amendment.sha256(),
                "/interventions/avenants/" + amendment.id(),
                !amendment.isInForce());
    }

    private List<Tap> taps(InterventionView view) {
        Map<UUID, List<TimeCorrection>> corrected =
                corrections.of(view.id()).stream().collect(Collectors.groupingBy(TimeCorrection::clockingId));
        return view.clockings().stream()
                .map(clocking -> tap(clocking, corrected.getOrDefault(clocking.id(), List.of())))
                .toList();
    }

    private static Tap tap(ClockingView clocking, List<TimeCorrection> corrected) {
        return new Tap(
                clocking.kind().label(),
                clocking.at(),
                InterventionWords.place(clocking),
                InterventionWords.doubt(clocking),
                corrected.stream()
                        .findFirst()
                        .map(correction -> "pointée à " + French.time(correction.original()) + ", corrigée par "
                                + correction.author() + " : " + correction.reason())
                        .orElse(null));
    }

    private Timeline timeline(InterventionView view) {
        return new Timeline(
                List.of(),
                book.history(view.id()).stream().map(InterventionReading::entry).toList());
    }

    private static Timeline.Entry entry(HistoryEntry entry) {
        return new Timeline.Entry(entry.at(), entry.what(), entry.note(), entry.author(), null, "calm");
    }
}
