package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A comparison in words: first what differs, then by template and by step, then the events themselves. */
record ComparisonText(RunComparison comparison) {

    private static final int MOST_EVENTS = 60;

    private static final Map<String, String[]> NOUNS = new LinkedHashMap<>();

    static {
        noun("EMAIL", "e-mail", "e-mails");
        noun("SMS", "SMS", "SMS");
        noun("LETTER", "courrier", "courriers");
        noun("TASK_CREATED", "tâche créée", "tâches créées");
        noun("TASK_COMPLETED", "tâche faite", "tâches faites");
        noun("CONTRACT_STARTED", "contrat commencé", "contrats commencés");
        noun("CONTRACT_RENEWED", "renouvellement", "renouvellements");
        noun("RENEWAL_DECLINED", "refus", "refus");
        noun("RENEWAL_WITHDRAWN", "rétractation", "rétractations");
        noun("TERMINATION_REQUESTED", "demande de résiliation", "demandes de résiliation");
        noun("CONTRACT_LAPSED", "contrat échu sans réponse", "contrats échus sans réponse");
        noun("CONTRACT_ENDED", "contrat fini à la demande du client", "contrats finis à la demande du client");
        noun("CONTRACT_TERMINATED", "contrat résilié", "contrats résiliés");
        noun("QUOTE_SENT", "devis envoyé", "devis envoyés");
        noun("QUOTE_SIGNED", "devis signé", "devis signés");
        noun("QUOTE_REFUSED", "devis refusé", "devis refusés");
        noun("QUOTE_EXPIRED", "devis expiré", "devis expirés");
        noun("QUOTE_WITHDRAWN", "devis rétracté", "devis rétractés");
        noun("INTERVENTION_OPENED", "intervention créée", "interventions créées");
        noun("INTERVENTION_CANCELLED", "intervention annulée", "interventions annulées");
        noun("CLOCK_IN", "arrivée de technicien", "arrivées de techniciens");
        noun("CLOCK_OUT", "départ de technicien", "départs de techniciens");
        noun("REPORT_SIGNED", "rapport signé", "rapports signés");
        noun("DOCUMENT_ARCHIVED", "rapport archivé", "rapports archivés");
        noun("INVOICE_ISSUED", "facture émise", "factures émises");
        noun("DEPOSIT_REQUESTED", "acompte demandé", "acomptes demandés");
        noun("SURVEY_SENT", "enquête envoyée", "enquêtes envoyées");
        noun("SURVEY_ANSWERED", "avis de client", "avis de clients");
        noun("INCIDENT", "étape en panne", "étapes en panne");
    }

    private static void noun(String kind, String singular, String plural) {
        NOUNS.put(kind, new String[] {singular, plural});
    }

    String text() {
        StringBuilder text = new StringBuilder("# Comparaison de deux répétitions\n\n");
        if (!comparison.isComparable()) {
            text.append("Les deux répétitions n'ont pas la même durée, le même premier jour, la même graine ou les"
                    + " mêmes contrats : ce qui diffère ne vient pas forcément des modèles.\n\n");
        }
        if (comparison.isEqual()) {
            return French.typeset(text.append("Rien ne change : les deux années sont les mêmes.\n")
                    .toString());
        }
        inWords(text);
        steps(text);
        events(text);
        return French.typeset(text.toString());
    }

    /** « 42 SMS de plus, rien d’autre ne change. » */
    private void inWords(StringBuilder text) {
        SortedMap<Integer, String> more = new TreeMap<>();
        Map<String, long[]> byKind = new LinkedHashMap<>();
        NOUNS.keySet().forEach(kind -> byKind.put(kind, new long[2]));
        comparison
                .differences()
                .forEach(difference -> byKind.computeIfAbsent(
                                difference.getKey().path("kind").asText(), kind -> new long[2])[
                        difference.getValue() ? 1 : 0]++);
        byKind.forEach((kind, counts) -> {
            if (counts[1] > 0) {
                more.put(more.size(), counted(kind, counts[1]) + " de plus");
            }
            if (counts[0] > 0) {
                more.put(more.size(), counted(kind, counts[0]) + " de moins");
            }
        });
        text.append("**")
                .append(String.join(", ", more.values()))
                .append(more.size() == 1 ? ", rien d'autre ne change.**\n\n" : ".**\n\n");
    }

    private static String counted(String kind, long count) {
        String[] noun = NOUNS.getOrDefault(kind, new String[] {kind, kind});
        return French.count(count, noun[0], noun[1]);
    }

    private void steps(StringBuilder text) {
        Map<Tally.Activity, Long> earlier = comparison.before().tally().activities;
        Map<Tally.Activity, Long> newer = comparison.after().tally().activities;
        SortedMap<Tally.Activity, Long> all = new TreeMap<>(earlier);
        all.putAll(newer);
        text.append("| étape | avant | après | |\n| --- | ---: | ---: | ---: |\n");
        all.keySet().forEach(step -> {
            long was = earlier.getOrDefault(step, 0L);
            long is = newer.getOrDefault(step, 0L);
            if (was != is) {
                text.append("| ")
                        .append(step.process())
                        .append(" · ")
                        .append(step.activity())
                        .append(" | ")
                        .append(French.number(was))
                        .append(" | ")
                        .append(French.number(is))
                        .append(" | ")
                        .append(is > was ? "+" : "−")
                        .append(French.number(Math.abs(is - was)))
                        .append(" |\n");
            }
        });
        text.append('\n');
    }

    private void events(StringBuilder text) {
        long all = comparison.onlyBefore().size() + comparison.onlyAfter().size();
        text.append("## Ce qui n'arrive que dans l'une des deux\n\n");
        comparison
                .differences()
                .limit(MOST_EVENTS)
                .forEach(difference -> event(text, difference.getKey(), difference.getValue()));
        if (all > MOST_EVENTS) {
            text.append("- … et ")
                    .append(French.number(all - MOST_EVENTS))
                    .append(" autres, dans ")
                    .append(RunFiles.COMPARISON)
                    .append('\n');
        }
    }

    private static void event(StringBuilder text, JsonNode event, boolean added) {
        LocalDate day = LocalDate.parse(event.path("at").asText().substring(0, 10));
        text.append(added ? "- en plus, " : "- en moins, ")
                .append(French.shortDate(day))
                .append(" : ")
                .append(counted(event.path("kind").asText(), 1).replaceFirst("^1\\h", ""));
        for (String key : new String[] {"template", "activity", "task", "contract", "intervention", "quote"}) {
            if (event.has(key)) {
                text.append(" · ").append(event.path(key).asText());
            }
        }
        text.append('\n');
    }
}
