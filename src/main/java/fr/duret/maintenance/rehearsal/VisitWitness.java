package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.billing.InvoiceIssued;
import fr.duret.maintenance.interventions.ClockedIn;
import fr.duret.maintenance.interventions.ClockedOut;
import fr.duret.maintenance.interventions.FollowUpOpened;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionCancelled;
import fr.duret.maintenance.interventions.InterventionOpened;
import fr.duret.maintenance.interventions.InterventionPlanned;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.ReportArchived;
import fr.duret.maintenance.interventions.ReportSigned;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.surveys.SurveyAnswered;
import fr.duret.maintenance.surveys.SurveyOpened;
import fr.duret.maintenance.surveys.Surveys;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees what happens to interventions, writes it down, and lets the invented people know. What begins is known here before
 * its process begins, so that its first task and message can be told by name.
 */
@Component
@Profile("rehearsal")
class VisitWitness {

    private final InterventionBook book;
    private final Surveys surveys;
    private final TechnicianRegister technicians;
    private final KnownSubjects subjects;
    private final EventLog log;
    private final VisitDesk desk;
    private final PromisedVisits promised;
    private final InventedTechnicians field;
    private final Clock clock;

    VisitWitness(
            InterventionBook book,
            Surveys surveys,
            TechnicianRegister technicians,
            KnownSubjects subjects,
            EventLog log,
            VisitDesk desk,
            PromisedVisits promised,
            InventedTechnicians field,
            Clock clock) {
        this.book = book;
        this.surveys = surveys;
        this.technicians = technicians;
        this.subjects = subjects;
        this.log = log;
        this.desk = desk;
        this.promised = promised;
        this.field = field;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(InterventionOpened event) {
        InterventionView intervention = book.intervention(event.interventionId());
        subjects.remember(intervention);
        log.note(line(EventKind.INTERVENTION_OPENED, event.interventionId()).with(LogKey.WORK, intervention.kind()));
        if (intervention.due() != null) {
            EventLog.afterCommit(() -> promised.opened(intervention));
        }
    }

    @EventListener
    void on(InterventionPlanned event) {
        Slot slot = new Slot(event.technicianId(), event.start(), event.end());
        technicians
                .technician(event.technicianId())
                .map(technician -> new Visit.Appointment(technician, slot))
                .ifPresent(
                        appointment -> EventLog.afterCommit(() -> desk.planned(event.interventionId(), appointment)));
    }

    @EventListener
    void on(InterventionCancelled event) {
        log.note(line(EventKind.INTERVENTION_CANCELLED, event.interventionId()));
        EventLog.afterCommit(() -> desk.gone(event.interventionId()));
    }

    @EventListener
    void on(ClockedIn event) {
        log.note(line(EventKind.CLOCK_IN, event.interventionId()).with(LogKey.BY, name(event.technicianId())));
    }

    @EventListener
    void on(ClockedOut event) {
        log.note(line(EventKind.CLOCK_OUT, event.interventionId()).with(LogKey.BY, name(event.technicianId())));
        EventLog.afterCommit(() -> field.hasLeft(event.technicianId()));
    }

    @EventListener
    void on(FollowUpOpened event) {
        EventLog.afterCommit(() -> desk.followUp(event.followUpId(), event.interventionId()));
    }

    @EventListener
    void on(ReportSigned event) {
        log.note(line(EventKind.REPORT_SIGNED, event.interventionId()).with(LogKey.OUTCOME, event.outcome()));
    }

    @EventListener
    void on(ReportArchived event) {
        log.note(line(EventKind.DOCUMENT_ARCHIVED, event.interventionId()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(InvoiceIssued event) {
        subjects.remember(event.invoiceId(), event.subjectId());
        log.note(line(EventKind.INVOICE_ISSUED, event.subjectId())
                .with(LogKey.NUMBER, event.number())
                .with(LogKey.TOTAL, event.total().amount())
                .with(LogKey.LINES, event.lines().stream().map(Enum::name).toList()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SurveyOpened event) {
        subjects.remember(event.surveyId(), surveys.survey(event.surveyId()).subjectId());
    }

    @EventListener
    void on(SurveyAnswered event) {
        log.note(line(EventKind.SURVEY_ANSWERED, event.surveyId()).with(LogKey.SCORE, event.overall()));
    }

    private LogLine line(EventKind kind, UUID subject) {
        return subjects.tell(new LogLine(clock.instant(), kind), subject);
    }

    private String name(UUID technician) {
        return technicians.reference(technician).orElse("");
    }
}
