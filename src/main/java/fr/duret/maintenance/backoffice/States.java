package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.InvoiceKind;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.TermView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the states of contracts are worded and coloured. */
final class States {

    private States() {}

    static Tone of(ContractStatus status, @Nullable LocalDate declinedOn) {
        return switch (status) {
            case ACTIVE -> declinedOn == null ? new Tone("En cours", "done") : new Tone("Se termine", "warn");
            case LAPSED -> new Tone("Échu", "calm");
            case TERMINATED -> new Tone("Résilié", "calm");
        };
    }

    static Tone of(TermView term) {
        if (term.outcome() == null) {
            return term.declinedOn() == null
                    ? new Tone("en cours", "action")
                    : new Tone("ne sera pas renouvelé", "warn");
        }
        return switch (term.outcome()) {
            case RENEWED ->
                new Tone(
                        term.renewedBy() == null
                                ? "renouvelé"
                                : "renouvelé " + term.renewedBy().label(),
                        "done");
            case LAPSED -> new Tone("échu sans réponse", "calm");
            case DECLINED -> new Tone("non renouvelé", "calm");
            case TERMINATED -> new Tone("résilié", "calm");
        };
    }

    /** The class of a deadline so many days ahead: late, soon, or nothing special. */
    static String urgency(long daysLeft, boolean active) {
        if (!active) {
            return "";
        }
        return daysLeft <= 7 ? "late" : daysLeft <= 30 ? "soon" : "";
    }

    static Tone of(InvoiceState state, InvoiceKind kind, boolean credited) {
        return switch (state) {
            case HELD -> new Tone("à valider", "warn");
            case DISCARDED -> new Tone("abandonnée", "calm");
            case ISSUED ->
                credited
                        ? new Tone("annulée par un avoir", "calm")
                        : new Tone(kind == InvoiceKind.CREDIT_NOTE ? "émis" : "émise", "done");
        };
    }

    static boolean creditable(InvoiceView invoice) {
        return invoice.kind() != InvoiceKind.CREDIT_NOTE
                && invoice.state() == InvoiceState.ISSUED
                && !invoice.credited();
    }
}
