package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;

/** Whether a contract can be ended on a day, for a reason. */
final class Terminable {

    private Terminable() {}

    static void require(Contract contract, LocalDate on, LocalDate earliest, String reason) {
        LocalDate endsOn = contract.last().endsOn();
        if (on.isAfter(endsOn)) {
            throw refusal(
                    "termination-after-end",
                    "La résiliation tombe après l’échéance",
                    "Le contrat " + contract.reference() + " finit le " + French.date(endsOn)
                            + ". Choisissez une date avant cette échéance, ou enregistrez que le client ne renouvelle"
                            + " pas.");
        }
        if (on.isBefore(earliest)) {
            throw refusal(
                    "termination-too-early",
                    "La résiliation tombe trop tôt",
                    "Le contrat " + contract.reference() + " ne peut pas prendre fin le " + French.date(on)
                            + ". Choisissez une date à partir du " + French.date(earliest) + ".");
        }
        if (reason.isBlank()) {
            throw refusal(
                    "termination-without-reason",
                    "Il manque le motif de la résiliation",
                    "Le client le lira dans sa confirmation : dites-le en quelques mots.");
        }
    }

    private static Refusal refusal(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }
}
