package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has reports signed by customers, or closed without them for a reason. */
@Service
@Transactional
public class ReportSigning {

    private final Desk desk;
    private final Reports reports;
    private final ReportTemplates templates;
    private final SignatureBook signatures;
    private final CustomerRegister customers;
    private final PhotoBook photos;
    private final AmendmentBook amendments;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportSigning(
            Desk desk,
            Reports reports,
            ReportTemplates templates,
            SignatureBook signatures,
            CustomerRegister customers,
            PhotoBook photos,
            AmendmentBook amendments,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.templates = templates;
        this.signatures = signatures;
        this.customers = customers;
        this.photos = photos;
        this.amendments = amendments;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Witnesses a complete report; refused as {@code report-not-complete} or {@code report-signed-already}.
     *
     * @return the signature
     */
    public UUID sign(Change change, SignatureDraft draft) {
        Intervention intervention = desk.take(change);
        Report report = reports.of(intervention);
        requireComplete(report);
        intervention.touch();
        ClockTap.Times times = draft.receivedAt(clock.instant());
        UUID signature = witness(intervention, report, draft, times, change.author());
        events.publishEvent(new ReportSigned(intervention.id(), signature, draft.outcome()));
        return signature;
    }

    /** Keeps the signature with what was signed. */
    UUID witness(Intervention intervention, Report report, SignatureDraft draft, ClockTap.Times times, String author) {
        String content = CanonicalJson.write(content(intervention, report, draft, times, author));
        UUID signature = signatures.write(intervention.id(), draft, times, content, author);
        report.signed();
        boolean signed = draft.outcome() == SignatureOutcome.SIGNED;
        journal.write(
                intervention,
                signed ? Deed.SIGNED : Deed.SIGNED_WITHOUT_CUSTOMER,
                author,
                signed ? draft.signerName() : draft.outcome().label() + " : " + draft.reason(),
                times.received());
        return signature;
    }

    private static void requireComplete(Report report) {
        if (report.state() == ReportState.DRAFT) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "report-not-complete",
                    "Le rapport n'est pas complet",
                    "Complétez le rapport avant de le faire signer : on ne signe pas un brouillon.");
        }
        if (report.state() == ReportState.SIGNED) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "report-signed-already",
                    "Le rapport est déjà signé",
                    "Il n'y a rien à faire de plus. Pour le changer, modifiez le rapport : il sera à signer de nouveau.");
        }
    }

    private SignedContent content(
            Intervention intervention, Report report, SignatureDraft draft, ClockTap.Times times, String technician) {
        SiteView site = customers.site(intervention.siteId());
        TemplateContent template = templates
                .version(report.templateKind(), report.templateVersion())
                .content();
        List<String> pictures = photos.of(intervention.id()).stream()
                .map(photo -> photo.moment() + " " + photo.sha256())
                .sorted()
                .toList();
        return new SignedContent(
                intervention.reference(),
                intervention.kind().label(),
                customers.customer(intervention.customerId()).name(),
                site.address().line(),
                technician,
                intervention.worked().get(0).from(),
                report.templateVersion(),
                report.content(),
                ReportCheck.findings(report.content(), template),
                pictures,
                amendments.of(intervention.id()).map(Amendment::sha256).orElse(null),
                draft.outcome().label(),
                draft.signerName(),
                draft.consent(),
                sha256(draft.image()),
                draft.reason(),
                times.counts());
    }

    private static @Nullable String sha256(byte @Nullable [] image) {
        return image == null ? null : Sha256.hex(image);
    }
}
