package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.YearComparison;
import fr.duret.maintenance.rehearsal.runs.YearComparison.Counts;
import fr.duret.maintenance.shared.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a sentence what differs between two rehearsals. */
final class ComparisonWords {

    private ComparisonWords() {}

    /** « 41 SMS de plus, rien d’autre ne change. » */
    static String of(YearComparison comparison) {
        if (comparison.same()) {
            return "Rien ne change : les deux répétitions sont identiques, événement par événement.";
        }
        List<String> parts = new ArrayList<>();
        for (Load load : Load.values()) {
            add(parts, sum(comparison, load.kind()), load.one(), load.many());
        }
        add(parts, sum(comparison, "CONTRACT_RENEWED"), "renouvellement", "renouvellements");
        add(parts, sum(comparison, "CONTRACT_LAPSED"), "contrat échu", "contrats échus");
        add(parts, sum(comparison, "CONTRACT_TERMINATED"), "résiliation", "résiliations");
        add(parts, sum(comparison, "INCIDENT"), "incident", "incidents");
        if (parts.isEmpty()) {
            return "Ni les messages, ni les appels, ni le sort des contrats ne changent ; seulement le travail au"
                    + " bureau.";
        }
        return parts.stream().collect(Collectors.joining(", ", "", ", rien d’autre ne change."));
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
                .map(java.util.Map.Entry::getValue)
                .reduce(
                        new Counts(0, 0, 0, 0),
                        (sum, counts) -> new Counts(
                                sum.first() + counts.first(),
                                sum.second() + counts.second(),
                                sum.onlyFirst() + counts.onlyFirst(),
                                sum.onlySecond() + counts.onlySecond()));
    }
}
