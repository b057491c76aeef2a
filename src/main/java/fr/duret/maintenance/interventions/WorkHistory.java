package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over visits that took place before they come into the books, each step at its own time. What came of them is
 * settled elsewhere, so nobody is told: no process begins, nothing is billed.
 */
@Service
@Transactional
public class WorkHistory {

    /** How long before a visit it was agreed, and how long after its end the office closed it. */
    private static final Duration AGREED_BEFORE = Duration.ofDays(9);

    private static final Duration CLOSED_AFTER = Duration.ofHours(2);
    private static final String OFFICE = "Reprise";

    private final Interventions interventions;
    private final Reports reports;
    private final ReportTemplates templates;
    private final ReportSigning signing;
    private final CustomerRegister customers;
    private final Journal journal;

    WorkHistory(
            Interventions interventions,
            Reports reports,
            ReportTemplates templates,
            ReportSigning signing,
            CustomerRegister customers,
            Journal journal) {
        this.interventions = interventions;
        this.reports = reports;
        this.templates = templates;
        this.signing = signing;
        this.customers = customers;
        this.journal = journal;
    }

    /** Takes over one visit; the id is the intervention's. */
    public UUID takeOver(EarlierVisit visit) {
        Instant agreed = visit.slot().start().minus(AGREED_BEFORE);
        String reference =
                "INT-%d-%04d".formatted(Paris.dateOf(agreed).getYear(), interventions.nextNumber());
        Intervention intervention =
                interventions.saveAndFlush(new Intervention(reference, visit.draft(), null, agreed));
        journal.write(intervention, Deed.OPENED, OFFICE, null, agreed);
        intervention.plan(visit.slot());
        String when = French.shortMoment(visit.slot().start());
        journal.write(intervention, Deed.PLANNED, OFFICE, when, agreed);
        intervention.clockIn(clocking(intervention, ClockingKind.ARRIVAL, visit.arrived(), visit));
        journal.write(
                intervention,
                Deed.CLOCKED_IN,
                visit.technician(),
                French.shortMoment(visit.arrived()),
                visit.arrived());
        Instant left = visit.left();
        if (left != null) {
            finish(intervention, visit, left);
        }
        return intervention.id();
    }

    private void finish(Intervention intervention, EarlierVisit visit, Instant left) {
        ReportContent written = visit.report();
        if (written != null) {
            Report report = new Report(intervention.id(), templates.current(intervention.kind()), written, left);
            report.complete(left);
            reports.save(report);
            intervention.touch();
            journal.write(intervention, Deed.REPORT_COMPLETED, visit.technician(), null, left);
            SignatureDraft signature = visit.signature();
            if (signature != null) {
                ClockTap.Times times = new ClockTap.Times(left, left, left, null);
                signing.witness(intervention, report, signature, times, visit.technician());
            }
        }
        intervention.clockOut(clocking(intervention, ClockingKind.DEPARTURE, left, visit));
        journal.write(intervention, Deed.CLOCKED_OUT, visit.technician(), French.shortMoment(left), left);
        intervention.close();
        journal.write(intervention, Deed.CLOSED, OFFICE, null, left.plus(CLOSED_AFTER));
    }

    private Clocking clocking(Intervention intervention, ClockingKind kind, Instant at, EarlierVisit visit) {
        ClockTap tap = new ClockTap(at, null, visit.position(), null, null);
        Whereabouts whereabouts = Whereabouts.of(tap, customers.site(intervention.siteId()));
        return new Clocking(
                intervention, kind, tap, new ClockTap.Times(at, at, at, null), whereabouts, visit.technician());
    }
}
