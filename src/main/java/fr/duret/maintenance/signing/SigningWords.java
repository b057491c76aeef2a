package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.QuoteTotals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.French;
import java.util.Objects;

/** The sentences that somebody agrees to when they sign; counsel can change them here. */
public final class SigningWords {

    private SigningWords() {}

    /** « Bon pour accord », with what is signed and what it costs. */
    public static String consent(QuoteView quote, QuoteTotals totals) {
        return French.typeset("Bon pour accord : j'accepte le devis " + quote.name() + " du "
                + French.date(Objects.requireNonNull(quote.draftedOn())) + ", avec les options que j'ai choisies, pour "
                + French.money(totals.gross()) + " toutes taxes comprises, et ses conditions générales.");
    }

    /** The express request of L221-25. */
    public static String earlyWork() {
        return French.typeset("Je demande expressément que les travaux commencent avant la fin de mon délai de"
                + " rétractation de quatorze jours. Si je me rétracte ensuite, je paierai ce qui aura été fait ; une fois"
                + " les travaux entièrement exécutés, je ne pourrai plus me rétracter.");
    }
}
