package fr.duret.maintenance.processes.lifecycle;

import java.util.Set;

/** What the application says to processes: the messages that start one, and those that tell a running one what happened. */
public enum DomainMessage {
    TERM_STARTED("TermStarted", true, "termId", "plan", "tacit", "renewal"),
    CONTRACT_RENEWED("ContractRenewed", false),
    RENEWAL_DECLINED("RenewalDeclined", false),
    CONTRACT_TERMINATED("ContractTerminated", false),
    TERM_MOVED("TermMoved", false, "plan", "tacit"),
    TERMINATION_REQUESTED("TerminationRequested", true, "requestId"),
    MESSAGE_UNDELIVERED("MessageUndelivered", true, "messageId", "reason"),
    MESSAGE_SETTLED("MessageSettled", false),
    DELIVERY_STALLED("DeliveryStalled", true, "outageId"),
    DELIVERY_RESUMED("DeliveryResumed", false),
    INTERVENTION_OPENED("InterventionOpened", true, "interventionId", "emergency"),
    INTERVENTION_PLANNED("InterventionPlanned", false),
    INTERVENTION_CANCELLED("InterventionCancelled", false),
    CLOCKED_IN("ClockedIn", false),
    CLOCKED_OUT("ClockedOut", false),
    REPORT_SIGNED("ReportSigned", false),
    SIGNATURE_VOIDED("SignatureVoided", false),
    INVOICE_ISSUED("InvoiceIssued", false),
    INVOICE_DISCARDED("InvoiceDiscarded", false),
    CREDIT_NOTE_ISSUED("CreditNoteIssued", true, "invoiceId"),
    SURVEY_OPENED("SurveyOpened", true, "surveyId"),
    SURVEY_ANSWERED("SurveyAnswered", false, "low"),
    QUALIFICATION_RECORDED("QualificationRecorded", true, "technicianId", "symbol"),
    QUALIFICATION_CHANGED("QualificationChanged", false),
    VISITS_OWED("VisitsOwed", true, "termId", "plan", "renewal", "startsOn", "announce"),
    VISITS_CHANGED("VisitsChanged", false, "plan"),
    APPOINTMENT_BOOKED("AppointmentBooked", true, "appointmentId"),
    APPOINTMENT_CHANGED("AppointmentChanged", false),
    APPOINTMENT_CANCELLED("AppointmentCancelled", false),
    APPOINTMENT_KEPT("AppointmentKept", false),
    EMERGENCY_REQUESTED("EmergencyRequested", true, "appointmentId", "interventionId", "plan"),
    EMERGENCY_SETTLED("EmergencySettled", false),
    OPTIMISATION_ASKED("OptimisationAsked", true, "runId"),
    OPTIMISATION_ENDED("OptimisationEnded", false, "proposed"),
    PROPOSAL_WITHDRAWN("ProposalWithdrawn", false),
    PROPOSAL_DECIDED("ProposalDecided", false, "decision", "answeredBy"),
    QUOTE_APPROVAL_ASKED("QuoteApprovalAsked", true, "quoteId"),
    QUOTE_APPROVAL_SETTLED("QuoteApprovalSettled", false),
    QUOTE_SENT("QuoteSent", true, "quoteId"),
    QUOTE_SEEN("QuoteSeen", false),
    QUOTE_SIGNED("QuoteSigned", false),
    QUOTE_REFUSED("QuoteRefused", false, "outcome"),
    QUOTE_REPLACED("QuoteReplaced", false),
    QUOTE_WITHDRAWN("QuoteWithdrawn", false);

    private final String key;
    private final boolean starting;
    private final Set<String> variables;

    DomainMessage(String key, boolean starting, String... variables) {
        this.key = key;
        this.starting = starting;
        this.variables = Set.of(variables);
    }

    /** The name by which models await it. */
    public String key() {
        return key;
    }

    /** Whether a process begins with it; otherwise a running one hears it. */
    public boolean starting() {
        return starting;
    }

    /** The variables that it brings. */
    public Set<String> variables() {
        return variables;
    }
}
