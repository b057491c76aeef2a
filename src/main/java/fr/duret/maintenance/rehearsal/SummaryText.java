package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rehearsal in words and small tables, for whoever wants to know what the year will be like. */
record SummaryText(Summary summary) {

    private static final Map<String, String> ORIGINS = Map.of(
            "link", "en ligne",
            "phone", "par téléphone",
            "tacit", "tacitement",
            "office", "au bureau",
            "import", "par import");

    String text() {
        StringBuilder text = new StringBuilder();
        RehearsalOptions options = summary.options();
        text.append("# Répétition du ")
                .append(French.date(options.from()))
                .append(" au ")
                .append(French.date(options.to().minusDays(1)))
                .append("\n\n");
        contracts(text);
        messages(text);
        months(text);
        new VisitsText(summary.tally()).append(text);
        new QuotesText(summary.tally()).append(text);
        work(text);
        troubles(text);
        text.append("Graine ")
                .append(options.seed())
                .append(", ")
                .append(decimal(summary.seconds()))
                .append(
                        " s. Les rapports et les devis sont imprimés et scellés pour de bon ; lettres, contrats et factures sont remplis et contrôlés, sans mise en page.\n");
        return French.typeset(text.toString());
    }

    private void contracts(StringBuilder text) {
        Tally.Span all = summary.tally().all;
        text.append(French.count(summary.contracts(), "contrat", "contrats")).append(" au départ. ");
        text.append(French.count(summary.renewed(), "renouvellement", "renouvellements"));
        if (summary.renewed() > 0) {
            text.append(" (")
                    .append(String.join(
                            ", ",
                            summary.tally().renewedBy.entrySet().stream()
                                    .map(by -> French.number(by.getValue()) + " "
                                            + ORIGINS.getOrDefault(by.getKey(), by.getKey()))
                                    .toList()))
                    .append(')');
        }
        text.append(", ")
                .append(French.count(all.of(EventKind.CONTRACT_LAPSED), "échu sans réponse", "échus sans réponse"))
                .append(", ")
                .append(French.count(all.of(EventKind.CONTRACT_ENDED), "non renouvelé", "non renouvelés"))
                .append(", ")
                .append(French.count(all.of(EventKind.CONTRACT_TERMINATED), "résilié", "résiliés"))
                .append(" dont ")
                .append(French.count(all.of(EventKind.RENEWAL_WITHDRAWN), "rétractation", "rétractations"))
                .append(". Taux de renouvellement : ")
                .append(French.percent(BigDecimal.valueOf(Math.round(summary.renewalRate() * 1000) / 10.0)))
                .append(".\n\n");
    }

    private void messages(StringBuilder text) {
        text.append("## Messages\n\n| modèle | e-mails | SMS | courriers |\n| --- | ---: | ---: | ---: |\n");
        summary.tally().templates.keySet().stream()
                .map(Tally.Template::template)
                .distinct()
                .forEach(template -> row(
                        text,
                        template,
                        count(template, EventKind.EMAIL),
                        count(template, EventKind.SMS),
                        count(template, EventKind.LETTER)));
        Tally.Span all = summary.tally().all;
        row(text, "**en tout**", all.of(EventKind.EMAIL), all.of(EventKind.SMS), all.of(EventKind.LETTER));
        Costs costs = summary.costs();
        text.append("\nCoût : ")
                .append(euros(costs.total()))
                .append(" HT, dont ")
                .append(euros(costs.sms()))
                .append(" de SMS (")
                .append(French.count(costs.smsSegments(), "segment", "segments"))
                .append(") et ")
                .append(euros(costs.post()))
                .append(" d'affranchissement.\n\n");
    }

    private long count(String template, EventKind kind) {
        return summary.tally().templates.getOrDefault(new Tally.Template(template, kind.name()), 0L);
    }

    private void months(StringBuilder text) {
        text.append("## Mois par mois\n\n");
        new MonthTable(summary.tally())
                .append(
                        text,
                        List.of("messages", "appels", "renouvelés", "échus ou finis", "coût HT"),
                        span -> List.of(
                                French.number(
                                        span.of(EventKind.EMAIL) + span.of(EventKind.SMS) + span.of(EventKind.LETTER)),
                                French.number(span.calls),
                                French.number(span.of(EventKind.CONTRACT_RENEWED)),
                                French.number(span.of(EventKind.CONTRACT_LAPSED) + span.of(EventKind.CONTRACT_ENDED)),
                                euros(Costs.of(span, summary.prices()).total())));
    }

    private void work(StringBuilder text) {
        Tally.Span all = summary.tally().all;
        text.append("## Au bureau\n\n")
                .append(French.count(all.tasks, "tâche faite", "tâches faites"))
                .append(", dont ")
                .append(French.count(all.calls, "appel", "appels"))
                .append('.');
        summary.busiestWeek()
                .ifPresent(week -> text.append(" La semaine la plus chargée : celle du ")
                        .append(monday(week.getKey()))
                        .append(", ")
                        .append(French.count(week.getValue().calls, "appel", "appels"))
                        .append('.'));
        text.append("\n\n");
    }

    private void troubles(StringBuilder text) {
        if (!summary.tally().incidents.isEmpty()) {
            text.append("## Étapes en panne\n\n");
            summary.tally()
                    .incidents
                    .forEach(incident -> text.append("- ")
                            .append(incident.path("at").asText())
                            .append(", ")
                            .append(incident.path("process").asText())
                            .append(" · ")
                            .append(incident.path("activity").asText())
                            .append(", contrat ")
                            .append(incident.path("contract").asText("inconnu"))
                            .append(" : ")
                            .append(incident.path("message").asText())
                            .append('\n'));
            text.append('\n');
        }
        if (!summary.left().isEmpty()) {
            text.append("Tâches laissées, faute d'une réponse acceptée : ")
                    .append(String.join(
                            ", ",
                            summary.left().stream()
                                    .map(task -> task.task() + " (" + task.who() + ")")
                                    .distinct()
                                    .toList()))
                    .append(".\n\n");
        }
    }

    private static void row(StringBuilder text, String name, long... counts) {
        text.append("| ").append(name);
        for (long count : counts) {
            text.append(" | ").append(French.number(count));
        }
        text.append(" |\n");
    }

    private static String monday(LocalDate monday) {
        return French.date(monday);
    }

    private static String euros(BigDecimal amount) {
        return French.money(new Money(amount));
    }

    private static String decimal(double value) {
        return String.format(Locale.FRENCH, "%.1f", value);
    }
}
