package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The year's quotes in words: what was sent, what became of it, and why customers did not want it. */
record QuotesText(Tally tally) {

    private static final Tally.Activity REBATE = new Tally.Activity("quote-approval", "Task_DecideDiscount");
    private static final Tally.Activity CALL = new Tally.Activity("quote-signature", "Task_CallAboutQuote");

    void append(StringBuilder text) {
        Tally.Span all = tally.all;
        if (all.of(EventKind.QUOTE_SENT) == 0) {
            return;
        }
        text.append("## Devis\n\n")
                .append(French.count(all.of(EventKind.QUOTE_SENT), "devis envoyé", "devis envoyés"))
                .append(", dont ")
                .append(French.count(all.quotes.versions, "nouvelle version", "nouvelles versions"))
                .append(" : ")
                .append(French.count(all.of(EventKind.QUOTE_SIGNED), "signé", "signés"))
                .append(" (")
                .append(euros(all.quotes.signed))
                .append(" TTC), dont ")
                .append(French.count(all.of(EventKind.QUOTE_WITHDRAWN), "rétracté", "rétractés"))
                .append(" ensuite ; ")
                .append(French.count(all.of(EventKind.QUOTE_REFUSED), "refusé", "refusés"))
                .append(", ")
                .append(French.count(all.of(EventKind.QUOTE_EXPIRED), "expiré", "expirés"))
                .append(". ")
                .append(French.count(all.of(EventKind.DEPOSIT_REQUESTED), "acompte demandé", "acomptes demandés"))
                .append(", ")
                .append(euros(all.quotes.deposits))
                .append(" TTC.\n\n");
        reasons(text, all);
        text.append("Pour la direction : ")
                .append(French.count(
                        tally.activities.getOrDefault(REBATE, 0L), "remise à décider", "remises à décider"))
                .append(". Pour Clothilde : ")
                .append(French.count(
                        tally.activities.getOrDefault(CALL, 0L),
                        "appel après un devis perdu",
                        "appels après un devis perdu"))
                .append(".\n\n");
        months(text);
    }

    private static void reasons(StringBuilder text, Tally.Span all) {
        if (!all.quotes.reasons.isEmpty()) {
            text.append("Motifs des refus : ")
                    .append(all.quotes.reasons.entrySet().stream()
                            .map(reason -> "« " + reason.getKey() + " » (" + French.number(reason.getValue()) + ")")
                            .collect(Collectors.joining(", ")))
                    .append(".\n\n");
        }
    }

    private void months(StringBuilder text) {
        new MonthTable(tally)
                .append(
                        text,
                        List.of("envoyés", "signés", "signé TTC", "refusés", "expirés", "rétractés", "acomptes"),
                        span -> List.of(
                                French.number(span.of(EventKind.QUOTE_SENT)),
                                French.number(span.of(EventKind.QUOTE_SIGNED)),
                                euros(span.quotes.signed),
                                French.number(span.of(EventKind.QUOTE_REFUSED)),
                                French.number(span.of(EventKind.QUOTE_EXPIRED)),
                                French.number(span.of(EventKind.QUOTE_WITHDRAWN)),
                                French.number(span.of(EventKind.DEPOSIT_REQUESTED))));
    }

    private static String euros(BigDecimal amount) {
        return French.money(new Money(amount));
    }
}
