package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The technicians' year in words: visits, reports, invoices, and what customers said. */
record VisitsText(Tally tally) {

    /** What the delivered models ask the office about visits. */
    private enum Question {
        EMERGENCY("intervention", "Task_DecideEmergency", "urgence à planifier", "urgences à planifier"),
        CLOCK_OUT("intervention", "Task_DecideClockOut", "départ oublié", "départs oubliés"),
        OVERRUN("overrun-rebilling", "Task_DecideOverrun", "dépassement à trancher", "dépassements à trancher"),
        INVOICE("overrun-rebilling", "Task_DecideInvoice", "facture à valider", "factures à valider"),
        SCORE("satisfaction-survey", "Task_DecideCorrectiveAction", "avis sévère à traiter", "avis sévères à traiter"),
        OUTCOME("satisfaction-survey", "Task_DecideActionOutcome", "action à vérifier", "actions à vérifier");

        private final Tally.Activity step;
        private final String one;
        private final String many;

        Question(String process, String task, String one, String many) {
            this.step = new Tally.Activity(process, task);
            this.one = one;
            this.many = many;
        }
    }

    void append(StringBuilder text) {
        Tally.Span all = tally.all;
        if (all.of(EventKind.INTERVENTION_OPENED) == 0) {
            return;
        }
        text.append("## Interventions\n\n")
                .append(French.count(
                        all.of(EventKind.INTERVENTION_OPENED), "intervention créée", "interventions créées"))
                .append(", ")
                .append(French.count(all.of(EventKind.INTERVENTION_CANCELLED), "annulée", "annulées"))
                .append(", ")
                .append(French.count(all.of(EventKind.CLOCK_IN), "faite", "faites"))
                .append(". ");
        reports(text, all);
        invoices(text, all);
        surveys(text, all);
        questions(text);
        months(text);
    }

    private static void reports(StringBuilder text, Tally.Span all) {
        long absent = all.visits.signed.getOrDefault("CUSTOMER_ABSENT", 0L);
        long refused = all.visits.signed.getOrDefault("REFUSED", 0L);
        text.append(French.count(all.of(EventKind.REPORT_SIGNED), "rapport", "rapports"))
                .append(", dont ")
                .append(French.number(absent))
                .append(" sans le client et ")
                .append(French.count(refused, "signature refusée", "signatures refusées"))
                .append(" ; ")
                .append(French.count(
                        all.of(EventKind.DOCUMENT_ARCHIVED), "PDF scellé et archivé", "PDF scellés et archivés"))
                .append(".\n\n");
    }

    private static void invoices(StringBuilder text, Tally.Span all) {
        text.append(French.count(all.of(EventKind.INVOICE_ISSUED), "facture", "factures"))
                .append(", ")
                .append(French.money(new Money(all.visits.invoiced)))
                .append(" TTC, dont ")
                .append(French.number(all.visits.lines.getOrDefault("OVERRUN", 0L)))
                .append(" avec du temps supplémentaire et ")
                .append(French.number(all.visits.lines.getOrDefault("EMERGENCY", 0L)))
                .append(" en urgence ; ce que les contrats couvrent n'est pas facturé.\n\n");
    }

    private static void surveys(StringBuilder text, Tally.Span all) {
        text.append(French.count(all.of(EventKind.SURVEY_SENT), "enquête envoyée", "enquêtes envoyées"))
                .append(", ")
                .append(French.count(all.visits.answers, "réponse", "réponses"));
        if (all.visits.answers > 0) {
            text.append(", note moyenne ")
                    .append(all.visits.scoreInWords())
                    .append(" sur 5, ")
                    .append(French.number(all.visits.low))
                    .append(" au-dessous de 3");
        }
        text.append(".\n\n");
    }

    private void questions(StringBuilder text) {
        String asked = Arrays.stream(Question.values())
                .filter(question -> tally.activities.containsKey(question.step))
                .map(question ->
                        French.count(tally.activities.getOrDefault(question.step, 0L), question.one, question.many))
                .collect(Collectors.joining(", "));
        if (!asked.isEmpty()) {
            text.append("Pour Clothilde : ").append(asked).append(".\n\n");
        }
    }

    private void months(StringBuilder text) {
        new MonthTable(tally)
                .append(
                        text,
                        List.of("interventions", "annulées", "rapports", "factures", "facturé TTC", "avis", "note"),
                        span -> List.of(
                                French.number(span.of(EventKind.CLOCK_IN)),
                                French.number(span.of(EventKind.INTERVENTION_CANCELLED)),
                                French.number(span.of(EventKind.REPORT_SIGNED)),
                                French.number(span.of(EventKind.INVOICE_ISSUED)),
                                French.money(new Money(span.visits.invoiced)),
                                French.number(span.visits.answers),
                                span.visits.answers == 0 ? "" : span.visits.scoreInWords()));
    }
}
