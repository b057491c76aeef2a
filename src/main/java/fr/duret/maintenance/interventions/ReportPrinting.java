package fr.duret.maintenance.interventions;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.EquipmentView;
import fr.duret.maintenance.customers.InstalledBase;
import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints reports: to be looked at before they are signed, and once, to be kept, when they are. */
@Service
public class ReportPrinting {

    private final Interventions interventions;
    private final InterventionBook book;
    private final ReportTemplates templates;
    private final SignatureBook signatures;
    private final PhotoBook photos;
    private final AmendmentBook amendments;
    private final CustomerRegister customers;
    private final InstalledBase installed;
    private final ContractBook contracts;
    private final TechnicianRegister technicians;
    private final DocumentPrinter printer;
    private final Documents documents;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ReportPrinting(
            Interventions interventions,
            InterventionBook book,
            ReportTemplates templates,
            SignatureBook signatures,
            PhotoBook photos,
            AmendmentBook amendments,
            CustomerRegister customers,
            InstalledBase installed,
            ContractBook contracts,
            TechnicianRegister technicians,
            DocumentPrinter printer,
            Documents documents,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interventions = interventions;
        this.book = book;
        this.templates = templates;
        this.signatures = signatures;
        this.photos = photos;
        this.amendments = amendments;
        this.customers = customers;
        this.installed = installed;
        this.contracts = contracts;
        this.technicians = technicians;
        this.printer = printer;
        this.documents = documents;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The report as it would be printed now; it says that it is not signed. */
    @Transactional(readOnly = true)
    public byte[] preview(UUID interventionId) {
        return print(book.intervention(interventionId), null);
    }

    /**
     * The document of the signed report; it is printed at the first call for each signature and stays the same. Refused
     * as {@code report-not-signed} if there is no signature that counts.
     */
    @Transactional
    public UUID archive(UUID interventionId) {
        interventions.locked(interventionId);
        SignatureView signature = signatures
                .valid(interventionId)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "report-not-signed",
                        "Le rapport n'est pas signé",
                        "Faites-le signer, ou notez pourquoi il ne l'est pas."));
        return archived(signature.id()).orElseGet(() -> archive(book.intervention(interventionId), signature));
    }

    /** The archived report of the signature that counts, if there is one. */
    @Transactional(readOnly = true)
    public @Nullable UUID document(UUID interventionId) {
        return signatures
                .valid(interventionId)
                .flatMap(signature -> archived(signature.id()))
                .orElse(null);
    }

    private Optional<UUID> archived(UUID signatureId) {
        return database.sql("SELECT document_id FROM signature WHERE id = ? AND document_id IS NOT NULL")
                .param(signatureId)
                .query(UUID.class)
                .optional();
    }

    private UUID archive(InterventionView intervention, SignatureView signature) {
        LocalDate doneOn = intervention.doneOn(clock);
        UUID document = documents.store(
                print(intervention, signature),
                new DocumentDraft(
                                "report",
                                "Rapport d’intervention " + intervention.reference(),
                                DocumentDraft.PDF,
                                Retention.WORK.from(doneOn),
                                intervention.customerId(),
                                intervention.contractId())
                        .sealed());
        database.sql("UPDATE signature SET document_id = ? WHERE id = ?")
                .params(document, signature.id())
                .update();
        events.publishEvent(new ReportArchived(intervention.id(), document));
        return document;
    }

    private byte[] print(InterventionView intervention, @Nullable SignatureView signature) {
        ReportView report = book.report(intervention.id())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "report-unknown",
                        "Pas encore de rapport",
                        "Rien n'est encore écrit sur l'intervention " + intervention.reference() + "."));
        Map<String, byte[]> pictures = new HashMap<>();
        List<ReportSheet.Photo> shown = photos.of(intervention.id()).stream()
                .map(photo -> {
                    String name = photo.id().toString();
                    pictures.put(name, documents.content(photo.documentId()));
                    return new ReportSheet.Photo(name, ReportSheet.caption(photo));
                })
                .toList();
        String image = null;
        if (signature != null && signature.outcome() == SignatureOutcome.SIGNED) {
            image = signature.id().toString();
            pictures.put(image, signatures.image(signature.id()));
        }
        Amendment amendment = amendments.of(intervention.id()).orElse(null);
        if (amendment != null) {
            pictures.put(amendment.id().toString(), amendments.image(amendment.id()));
        }
        return printer.print(
                "report", Map.of("sheet", sheet(intervention, report, shown, amendment, signature, image)), pictures);
    }

    private ReportSheet sheet(
            InterventionView intervention,
            ReportView report,
            List<ReportSheet.Photo> shown,
            @Nullable Amendment amendment,
            @Nullable SignatureView signature,
            @Nullable String image) {
        UUID equipment = intervention.equipmentId();
        UUID contract = intervention.contractId();
        return new ReportSheet(
                intervention.reference(),
                intervention.kind().label(),
                intervention.subject(),
                intervention.doneOn(clock),
                customers.customer(intervention.customerId()),
                customers.site(intervention.siteId()),
                contract == null ? null : named(contracts.contract(contract)),
                equipment == null ? null : named(installed.equipment(equipment)),
                technicians.name(intervention.technicianId()).orElse(""),
                intervention.worked(),
                report.content(),
                templates.version(report.kind(), report.templateVersion()).content(),
                report.findings(),
                shown,
                amendment,
                signature,
                image);
    }

    private static String named(ContractView contract) {
        return contract.reference() + ", " + contract.plan().label();
    }

    private static String named(EquipmentView equipment) {
        return equipment.brand() == null ? equipment.kind() : equipment.kind() + " " + equipment.brand();
    }
}
