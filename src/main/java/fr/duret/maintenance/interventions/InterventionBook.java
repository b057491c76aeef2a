package fr.duret.maintenance.interventions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One intervention at a time, to be read. */
@Service
@Transactional(readOnly = true)
public class InterventionBook {

    private final Interventions interventions;
    private final Reports reports;
    private final ReportTemplates templates;
    private final PastVisits past;
    private final Journal journal;

    InterventionBook(
            Interventions interventions, Reports reports, ReportTemplates templates, PastVisits past, Journal journal) {
        this.interventions = interventions;
        this.reports = reports;
        this.templates = templates;
        this.past = past;
        this.journal = journal;
    }

    /** The intervention; refused as {@code intervention-unknown} if there is none. */
    public InterventionView intervention(UUID id) {
        return interventions.get(id).view();
    }

    /** Which version of it stands, as whoever changes it has to say; refused as {@code intervention-unknown}. */
    public long version(UUID id) {
        return interventions.versionOf(id).orElseThrow(Interventions::unknown);
    }

    /** The technician's own intervention; one of somebody else does not exist for them. */
    public InterventionView intervention(UUID id, UUID technicianId) {
        Intervention intervention = interventions.get(id);
        if (!intervention.isOf(technicianId)) {
            throw Interventions.unknown();
        }
        return intervention.view();
    }

    /** Which intervention bears that reference, written in large letters or small. */
    public Optional<UUID> idOf(String reference) {
        return interventions
                .findByReference(reference.strip().toUpperCase(Locale.ROOT))
                .map(Intervention::id);
    }

    /** What was written about it, if anything. */
    public Optional<ReportView> report(UUID interventionId) {
        return reports.findByInterventionId(interventionId)
                .map(report -> report.view(templates
                        .version(report.templateKind(), report.templateVersion())
                        .content()));
    }

    /** What happened to it, the newest first. */
    public List<HistoryEntry> history(UUID interventionId) {
        return journal.of(interventionId);
    }

    /** What was done at the same site on other visits, the newest first. */
    public List<PastVisit> visitsBefore(InterventionView intervention, int limit) {
        return past.at(intervention.siteId(), intervention.id(), limit);
    }
}
