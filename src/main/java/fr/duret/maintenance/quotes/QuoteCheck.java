package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows what a quote needs before it may leave. */
@Component
class QuoteCheck {

    private final QuoteProperties properties;
    private final Company company;

    QuoteCheck(QuoteProperties properties, Company company) {
        this.properties = properties;
        this.company = company;
    }

    void require(QuoteView quote, LocalDate today) {
        List<Missing> missing = missing(quote, today);
        if (!missing.isEmpty()) {
            throw new IncompleteQuote(missing);
        }
    }

    List<Missing> missing(QuoteView quote, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        QuoteDraft draft = quote.draft();
        ask(missing, draft.subject().isBlank(), "subject", "Dites l’objet du devis : la nature exacte des travaux.");
        ask(missing, quote.lines().isEmpty(), "lines", "Ajoutez au moins une ligne.");
        ask(
                missing,
                !ChosenLines.isComplete(draft.lines()),
                "lines",
                "Choisissez une variante, et une seule, dans chaque groupe.");
        ask(missing, quote.totals().net().compareTo(Money.ZERO) <= 0, "lines", "Le total est de 0 € : mettez un prix.");
        ask(missing, draft.travel() == null, "travel", "Dites ce que coûte le déplacement, ou qu’il est offert.");
        ask(missing, draft.delayDays() == null, "delayDays", "Dites dans quel délai les travaux seront faits.");
        ask(
                missing,
                quote.customer().email() == null && quote.customer().mobile() == null,
                "customer",
                "Notez un courriel ou un mobile du client : le devis part par là.");
        ask(
                missing,
                draft.urgent() && draft.kind() == QuoteKind.WORKS,
                "urgent",
                "L’urgence ne vaut que pour un dépannage ou un entretien (L221-28, 8°) : changez l’un ou l’autre.");
        ask(
                missing,
                !company.insurer().covers(today) || !company.insurer().covers(today.plusDays(draft.validityDays())),
                "insurance",
                "L’assurance décennale enregistrée ne couvre pas toute la durée de validité : mettez l’attestation à jour.");
        ask(missing, needsApproval(quote) && quote.approval() != Approval.GRANTED, "discount", approval(quote));
        return missing;
    }

    /** Whether a line costs less than may be given without asking: its price lowered by hand and all rebates counted. */
    boolean needsApproval(QuoteView quote) {
        BigDecimal whole = paid(quote.draft().discount());
        return whole.compareTo(least()) < 0
                || quote.lines().stream().anyMatch(line -> {
                    BigDecimal price = line.draft().unitPrice().amount();
                    BigDecimal paid =
                            price.multiply(paid(line.draft().discount())).multiply(whole);
                    return paid.compareTo(line.fullPrice().amount().multiply(least())) < 0;
                });
    }

    /** The part of a price that is left of it. */
    private static BigDecimal paid(Discount discount) {
        return BigDecimal.ONE.subtract(discount.percent().movePointLeft(2));
    }

    private BigDecimal least() {
        return BigDecimal.ONE.subtract(properties.discountLimit().movePointLeft(2));
    }

    private String approval(QuoteView quote) {
        String above = "Une remise dépasse " + French.percent(properties.discountLimit())
                + ", prix baissés à la main compris : ";
        Approval approval = quote.approval();
        if (approval == null) {
            return above + "demandez l’accord de la direction.";
        }
        return above
                + (approval == Approval.ASKED
                        ? "l’accord de la direction est demandé, attendez sa réponse."
                        : "la direction ne l’accorde pas, réduisez-la.");
    }

    private static void ask(List<Missing> missing, boolean lacks, String field, String sentence) {
        if (lacks) {
            missing.add(new Missing(field, French.typeset(sentence)));
        }
    }
}
