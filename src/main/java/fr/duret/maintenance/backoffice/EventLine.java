package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.LoggedEvent;
import fr.duret.maintenance.rehearsal.runs.ModelNames;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of a rehearsal in French. */
record EventLine(
        LocalDate day,
        String time,
        String what,
        @Nullable String step,
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
            Map.entry("INCIDENT", "Incident"));

    static EventLine of(LoggedEvent event, Map<String, String> messages, ModelNames names) {
        String place = event.place();
        return new EventLine(
                event.day(),
                French.time(event.at().toInstant()),
                what(event.kind(), event.template(), messages)
                        + (event.message() == null ? "" : " : " + event.message()),
                place == null ? null : names.of(place),
                event.contract(),
                event.customer(),
                event.plan());
    }

    /** « E-mail “Votre contrat arrive à échéance” »; a kind that nobody knows here stands for itself. */
    static String what(String kind, @Nullable String template, Map<String, String> messages) {
        String what = KINDS.getOrDefault(kind, kind);
        return template == null ? what : what + " « " + messages.getOrDefault(template, template) + " »";
    }
}
