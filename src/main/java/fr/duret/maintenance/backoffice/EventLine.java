package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.LoggedEvent;
import fr.duret.maintenance.rehearsal.runs.ModelNames;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of a rehearsal in French. */
record EventLine(
        LocalDate day,
        String time,
        String what,
        @Nullable String step,
        @Nullable String intervention,
        @Nullable String quote,
        @Nullable String contract,
        @Nullable String customer,
        @Nullable String plan) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("EMAIL", "E-mail"),
            Map.entry("SMS", "SMS"),
            Map.entry("LETTER", "Courrier"),
            Map.entry("TASK_CREATED", "À faire au bureau"),
            Map.entry("TASK_COMPLETED", "Fait au bureau"),
            Map.entry("CONTRACT_STARTED", "Contrat commencé"),
            Map.entry("CONTRACT_RENEWED", "Contrat renouvelé"),
            Map.entry("RENEWAL_DECLINED", "Renouvellement refusé"),
            Map.entry("RENEWAL_WITHDRAWN", "Renouvellement annulé par le client"),
            Map.entry("TERMINATION_REQUESTED", "Résiliation demandée"),
            Map.entry("CONTRACT_LAPSED", "Contrat échu sans réponse"),
            Map.entry("CONTRACT_ENDED", "Contrat fini comme convenu"),
            Map.entry("CONTRACT_TERMINATED", "Contrat résilié"),
            Map.entry("QUOTE_SENT", "Devis envoyé"),
            Map.entry("QUOTE_SIGNED", "Devis signé"),
            Map.entry("QUOTE_REFUSED", "Devis refusé"),
            Map.entry("QUOTE_EXPIRED", "Devis expiré"),
            Map.entry("QUOTE_WITHDRAWN", "Devis rétracté"),
            Map.entry("DEPOSIT_REQUESTED", "Acompte demandé"),
            Map.entry("INTERVENTION_OPENED", "Intervention créée"),
            Map.entry("INTERVENTION_CANCELLED", "Intervention annulée"),
            Map.entry("APPOINTMENT_BOOKED", "Rendez-vous réservé"),
            Map.entry("APPOINTMENT_CONFIRMED", "Rendez-vous confirmé"),
            Map.entry("APPOINTMENT_MOVED", "Rendez-vous déplacé"),
            Map.entry("APPOINTMENT_CANCELLED", "Rendez-vous annulé"),
            Map.entry("ROUND_PUBLISHED", "Tournée publiée"),
            Map.entry("VISIT_LATE", "Technicien en retard"),
            Map.entry("CLOCK_IN", "Arrivée du technicien"),
            Map.entry("CLOCK_OUT", "Départ du technicien"),
            Map.entry("REPORT_SIGNED", "Rapport signé"),
            Map.entry("DOCUMENT_ARCHIVED", "Rapport archivé"),
            Map.entry("INVOICE_ISSUED", "Facture émise"),
            Map.entry("SURVEY_SENT", "Enquête envoyée"),
            Map.entry("SURVEY_ANSWERED", "Avis du client"),
            Map.entry("INCIDENT", "Incident"));

    private static final Map<String, String> OUTCOMES =
            Map.of("CUSTOMER_ABSENT", "client absent", "REFUSED", "signature refusée");

    static EventLine of(LoggedEvent event, Map<String, String> messages, ModelNames names) {
        String place = event.place();
        return new EventLine(
                event.day(),
                French.time(event.at().toInstant()),
                what(event.kind(), event.template(), messages) + detail(event),
                place == null ? null : names.of(place),
                event.intervention(),
                quote(event),
                event.contract(),
                event.customer(),
                event.plan());
    }

    /** « D-2027-0042 », « D-2027-0042 version 2 ». */
    private static @Nullable String quote(LoggedEvent event) {
        return event.version() == null ? event.quote() : event.quote() + " version " + event.version();
    }

    private static String detail(LoggedEvent event) {
        if (event.amount() != null) {
            return " : " + French.money(new Money(event.amount()));
        }
        if (event.number() != null && event.total() != null) {
            return " : " + event.number() + ", " + French.money(new Money(event.total()));
        }
        if (event.score() != null) {
            return " : " + event.score() + " sur 5";
        }
        if (event.reason() != null) {
            return French.typeset(" : « " + event.reason() + " »");
        }
        String said = event.outcome() == null ? event.message() : OUTCOMES.get(event.outcome());
        return said == null ? "" : " : " + said;
    }

    /** « E-mail “Votre contrat arrive à échéance” »; a kind that nobody knows here stands for itself. */
    static String what(String kind, @Nullable String template, Map<String, String> messages) {
        String what = KINDS.getOrDefault(kind, kind);
        return template == null
                ? what
                : French.typeset(what + " « " + messages.getOrDefault(template, template) + " »");
    }
}
