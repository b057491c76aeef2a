package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.YearComparison;
import fr.duret.maintenance.rehearsal.runs.YearComparison.Counts;
import fr.duret.maintenance.shared.French;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in a sentence what differs between two rehearsals. */
final class ComparisonWords {

    /** A kind of event that the sentence tells of, beside messages and calls. */
    private record Told(String kind, String one, String many) {}

    private static final List<Told> KINDS = List.of(
            new Told("CONTRACT_RENEWED", "renouvellement", "renouvellements"),
            new Told("RENEWAL_DECLINED", "refus de renouveler", "refus de renouveler"),
            new Told("CONTRACT_LAPSED", "contrat échu", "contrats échus"),
            new Told("CONTRACT_ENDED", "fin convenue", "fins convenues"),
            new Told("TERMINATION_REQUESTED", "demande de résiliation", "demandes de résiliation"),
            new Told("CONTRACT_TERMINATED", "résiliation", "résiliations"),
            new Told("QUOTE_SIGNED", "devis signé", "devis signés"),
            new Told("QUOTE_REFUSED", "devis refusé", "devis refusés"),
            new Told("QUOTE_EXPIRED", "devis expiré", "devis expirés"),
            new Told("QUOTE_WITHDRAWN", "devis rétracté", "devis rétractés"),
            new Told("DEPOSIT_REQUESTED", "acompte demandé", "acomptes demandés"),
            new Told("INTERVENTION_CANCELLED", "intervention annulée", "interventions annulées"),
            new Told("APPOINTMENT_BOOKED", "réservation", "réservations"),
            new Told("APPOINTMENT_MOVED", "rendez-vous déplacé", "rendez-vous déplacés"),
            new Told("APPOINTMENT_CANCELLED", "rendez-vous annulé", "rendez-vous annulés"),
            new Told("VISIT_LATE", "retard annoncé", "retards annoncés"),
            new Told("REPORT_SIGNED", "rapport signé", "rapports signés"),
            new Told("INVOICE_ISSUED", "facture", "factures"),
            new Told("SURVEY_ANSWERED", "avis de client", "avis de clients"),
            new Told("INCIDENT", "incident", "incidents"));

    private ComparisonWords() {}

    /** « 41 SMS de plus, rien d’autre ne change. » */
    static String of(YearComparison comparison) {
        if (comparison.same()) {
            return "Rien ne change : les deux répétitions sont identiques, événement par événement.";
        }
        List<String> parts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Load load : Load.values()) {
            told.add(load.kind());
            add(parts, sum(comparison, load.kind()), load.one(), load.many());
        }
        for (Told kind : KINDS) {
            told.add(kind.kind());
            add(parts, sum(comparison, kind.kind()), kind.one(), kind.many());
        }
        boolean more = comparison.groups().entrySet().stream()
                .anyMatch(group -> group.getValue().changed()
                        && !told.contains(group.getKey().kind()));
        if (parts.isEmpty()) {
            return "Ni les messages, ni les appels, ni le sort des contrats ne changent ; d’autres événements changent,"
                    + " voir le tableau.";
        }
        return String.join(", ", parts)
                + (more ? " ; d’autres événements changent aussi, voir le tableau." : ", rien d’autre ne change.");
    }

    private static void add(List<String> parts, Counts counts, String one, String many) {
        long more = counts.more();
        if (more != 0) {
            parts.add(French.count(Math.abs(more), one, many) + (more > 0 ? " de plus" : " de moins"));
        }
        long elsewhere = Math.min(counts.onlyFirst(), counts.onlySecond());
        if (elsewhere > 0) {
            parts.add(French.count(elsewhere, one, many) + " à une autre date ou pour un autre contrat");
        }
    }

    private static Counts sum(YearComparison comparison, String kind) {
        return comparison.groups().entrySet().stream()
                .filter(group -> group.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .reduce(
                        new Counts(0, 0, 0, 0),
                        (sum, counts) -> new Counts(
                                sum.first() + counts.first(),
                                sum.second() + counts.second(),
                                sum.onlyFirst() + counts.onlyFirst(),
                                sum.onlySecond() + counts.onlySecond()));
    }
}
