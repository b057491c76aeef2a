package fr.duret.maintenance.rehearsal;

/** What the log of a rehearsal tells of; what happens at one instant to one contract is told in this order. */
enum EventKind {
    TASK_COMPLETED,
    TERMINATION_REQUESTED,
    RENEWAL_DECLINED,
    RENEWAL_WITHDRAWN,
    CONTRACT_RENEWED,
    CONTRACT_LAPSED,
    CONTRACT_ENDED,
    CONTRACT_TERMINATED,
    CONTRACT_STARTED,
    INTERVENTION_OPENED,
    INTERVENTION_CANCELLED,
    CLOCK_IN,
    CLOCK_OUT,
    REPORT_SIGNED,
    DOCUMENT_ARCHIVED,
    INVOICE_ISSUED,
    SURVEY_ANSWERED,
    TASK_CREATED,
    EMAIL,
    SMS,
    LETTER,
    SURVEY_SENT,
    INCIDENT
}
